package org.mentormatcher.matching.reading;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.mentormatcher.matching.reading.ParticipantsReader.Reading;

@Label("Whatever is broken in a file")
class BrokenFilesProperties {
  @Provide
  Arbitrary<BrokenFile> files() {
    return BrokenFile.any();
  }

  @Property(tries = 1_200)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  @Label("MM-2: a file broken anywhere is read or explained, and nobody is named in a log")
  void readOrExplained(@ForAll("files") BrokenFile file) {
    Reading reading = HostileFiles.read(file.content());

    Statistics.collect(reading instanceof Reading.Faulty);
    Statistics.coverage(files -> files.check(true).percentage(explained -> explained > 33));
  }
}
