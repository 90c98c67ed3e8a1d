package org.mentormatcher.matching.reading;

import static org.mentormatcher.matching.text.Folding.foldHeading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The columns that programs for forms write beside the answers, as they head them: Microsoft Forms,
 * Google Forms, Qualtrics, SurveyMonkey, Typeform, Jotform, Eventbrite and Airtable.
 */
final class FormColumns {
  /** About the answer, never asked of anybody. */
  private static final Set<String> ABOUT_THE_ANSWER =
      folded(
          "ID",
          "#",
          "Start time",
          "Completion time",
          "lastmodifiedtime",
          "Language",
          "Total points",
          "Quiz feedback",
          "Timestamp",
          "Score",
          "StartDate",
          "EndDate",
          "Status",
          "Response Type",
          "IPAddress",
          "Progress",
          "Duration (in seconds)",
          "Finished",
          "RecordedDate",
          "ResponseId",
          "RecipientLastName",
          "RecipientFirstName",
          "RecipientEmail",
          "ExternalReference",
          "External Data Reference",
          "LocationLatitude",
          "LocationLongitude",
          "DistributionChannel",
          "UserLanguage",
          "Q_RecaptchaScore",
          "Respondent ID",
          "Collector ID",
          "Date Created",
          "Date Modified",
          "Custom Data 1",
          "Start Date (UTC)",
          "Stage Date (UTC)",
          "Submit Date (UTC)",
          "Network ID",
          "Tags",
          "Ending",
          "Submission Date",
          "Submission ID",
          "Submission IP",
          "Last Update Date",
          "Order #",
          "Order no.",
          "Order Date",
          "Quantity",
          "Price Tier",
          "Ticket Type",
          "Attendee #",
          "Group",
          "Order Type",
          "Currency",
          "Total Paid",
          "Fees Paid",
          "Eventbrite Fees",
          "Eventbrite Payment Processing",
          "Attendee Status",
          "Created time",
          "Created by",
          "lastmodifiedby",
          "Record ID");

  private static final Set<String> OF_MICROSOFT = folded("ID", "Start time", "Completion time");
  private static final Set<String> OF_GOOGLE = folded("Timestamp");
  private static final Set<String> OF_SURVEY_MONKEY = folded("Respondent ID", "Collector ID");

  private final Set<String> ofSubmitter = new HashSet<>();

  /**
   * @param headings of a table
   */
  FormColumns(List<String> headings) {
    Set<String> all = folded(headings.toArray(String[]::new));
    if (all.containsAll(OF_MICROSOFT)) {
      ofSubmitter.addAll(folded("Email", "Name"));
    }
    if (all.containsAll(OF_GOOGLE)) {
      ofSubmitter.addAll(folded("Email Address", "Username"));
    }
    if (all.containsAll(OF_SURVEY_MONKEY)) {
      ofSubmitter.addAll(folded("Email Address", "First Name", "Last Name"));
    }
  }

  /** Whether a column tells of the answer, not of a person. */
  boolean isAboutTheAnswer(String heading) {
    return ABOUT_THE_ANSWER.contains(foldHeading(heading));
  }

  /** Whether the form itself wrote down who sent the answer, whoever it is about. */
  boolean isOfSubmitter(String heading) {
    return ofSubmitter.contains(foldHeading(heading));
  }

  private static Set<String> folded(String... headings) {
    Set<String> folded = new HashSet<>();
    for (String heading : headings) {
      folded.add(foldHeading(heading));
    }
    return folded;
  }
}
