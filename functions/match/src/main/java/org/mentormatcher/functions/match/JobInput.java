package org.mentormatcher.functions.match;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mentormatcher.jobs.ExpectedFile;
import org.mentormatcher.jobs.InputFile;
import org.mentormatcher.jobs.Job;
import org.mentormatcher.jobs.ReadingChoices;
import org.mentormatcher.jobs.ReadingChoices.FileAnswers;
import org.mentormatcher.jobs.ReadingChoices.UnknownPeople;
import org.mentormatcher.jobs.files.JobFiles;
import org.mentormatcher.matching.files.AsTold;
import org.mentormatcher.matching.files.FurtherFile;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.SavedMapping;
import org.mentormatcher.matching.files.SavedMapping.FileMapping;
import org.mentormatcher.matching.files.SavedMapping.Whose;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.participants.DateOrder;
import org.mentormatcher.matching.participants.DecimalSign;
import org.mentormatcher.words.Labelled;

/** What a job's files are to the matching. */
final class JobInput {

  private JobInput() {}

  /** The uploads of a job, on the day on which it was opened, as this machine counts days. */
  static Input of(Job job, JobFiles files, Hold hold) {
    List<SourceFile> participants = new ArrayList<>();
    Map<FurtherFile, SourceFile> further = new EnumMap<>(FurtherFile.class);
    for (ExpectedFile expected : job.request().files()) {
      InputFile part = expected.file();
      hold.check();
      SourceFile file = new SourceFile(part.label(), files.upload(job.id(), expected));
      if (part.holdsParticipants()) {
        participants.add(file);
      } else {
        further.put(Labelled.of(FurtherFile.class, part.label()), file);
      }
    }
    Input input =
        Input.of(participants)
            .withHeadings(job.request().reading().columns())
            .leavingOutProblemRows(job.request().reading().leaveOutProblemRows())
            .told(told(job.request().reading()))
            .on(LocalDate.ofInstant(job.openedAt(), ZoneId.systemDefault()));
    for (Map.Entry<FurtherFile, SourceFile> each : further.entrySet()) {
      input = input.with(each.getKey(), each.getValue());
    }
    return input;
  }

  private static AsTold told(ReadingChoices reading) {
    FileAnswers answers = reading.answers();
    return AsTold.NOTHING
        .mapped(
            new SavedMapping(
                said(answers.encoding()),
                answers.sheets(),
                Labelled.find(DateOrder.class, answers.dates()),
                Labelled.find(DecimalSign.class, answers.decimals()),
                said(answers.several()),
                reading.mapping().entrySet().stream()
                    .map(
                        file ->
                            new FileMapping(
                                Labelled.of(Whose.class, file.getKey().label()), file.getValue()))
                    .toList()))
        .accepting(
            reading.acceptUnknown().stream()
                .filter(each -> each != UnknownPeople.MANAGERS)
                .map(file -> Labelled.of(FurtherFile.class, file.label()))
                .collect(Collectors.toSet()))
        .acceptingManagers(reading.acceptUnknown().contains(UnknownPeople.MANAGERS))
        .acceptingLost(
            reading.acceptLost().stream()
                .map(file -> Labelled.of(Whose.class, file.label()))
                .collect(Collectors.toSet()));
  }

  private static Optional<String> said(String answer) {
    return Optional.of(answer).filter(said -> !said.isEmpty());
  }
}
