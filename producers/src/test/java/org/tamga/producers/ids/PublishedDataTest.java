package org.tamga.producers.ids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tamga.events.validation.ProblemCode;
import org.tamga.events.validation.ReportValidator;
import org.tamga.events.validation.Verdict;
import org.tamga.producers.source.Entry;
import org.tamga.producers.source.InputFile;
import org.tamga.producers.source.OpenFile;
import org.tamga.producers.source.ReadSettings;
import org.tamga.vocabulary.CheckpointRegister;

/** The published data of 2011–2014, where they lie beside the project: they are not part of it. */
class PublishedDataTest {
    private static final String DATA = "shared/data/unodc-ids-2011-2014-region.csv";

    @Test
    void everyRowIsAcceptedUnderAnIdOfItsOwn() throws Exception {
        Optional<Path> data = data();
        assumeTrue(data.isPresent(), "no " + DATA + " beside the project: the published data are not read");
        ReportValidator validator = new ReportValidator(CheckpointRegister.bundled());
        Set<String> ids = new HashSet<>();
        Map<ProblemCode, Integer> warnings = new EnumMap<>(ProblemCode.class);
        int rows = 0;
        int resolved = 0;
        try (OpenFile file = OpenFile.open(
                new InputFile(data.orElseThrow().toString()), ReadSettings.DEFAULT, CheckpointRegister.bundled())) {
            for (Entry entry = file.source().next();
                    entry != null;
                    entry = file.source().next()) {
                rows++;
                Entry.Read read = (Entry.Read) entry;
                Verdict verdict = validator.judge(read.report(), Instant.parse("2026-01-01T00:00:00Z"));
                assertThat(verdict).as("line %d", entry.line()).isInstanceOf(Verdict.Accepted.class);
                ids.add(read.report().eventId());
                resolved += read.report().checkpoint() == null ? 0 : 1;
                read.warnings().forEach(warning -> warnings.merge(warning.code(), 1, Integer::sum));
            }
        }
        assertThat(rows).isEqualTo(30_530);
        assertThat(ids).hasSize(30_530);
        assertThat(resolved).as("rows at a checkpoint").isPositive();
        assertThat(warnings).as("words that the tables do not know").isEmpty();
    }

    private static Optional<Path> data() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve(DATA))
                .filter(Files::isReadable)
                .findFirst();
    }
}
