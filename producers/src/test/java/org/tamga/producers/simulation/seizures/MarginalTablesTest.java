package org.tamga.producers.simulation.seizures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The bundled tables are those of the published file. To make them anew from another edition of it:
 * {@code mvn -pl producers -am verify -Dtest=MarginalTablesTest -Dtamga.ids=FILE
 * -Dtamga.tables=src/main/resources/org/tamga/producers/simulation/seizures -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class MarginalTablesTest {
    private static final String DATA = "shared/data/unodc-ids-2011-2014-region.csv";

    @Test
    void theBundledTablesAreThoseOfThePublishedFile() throws Exception {
        Optional<Path> data = data();
        assumeTrue(data.isPresent(), "no " + DATA + " beside the project: the published data are not read");
        MarginalTables tables = MarginalTables.of(data.orElseThrow());
        String folder = System.getProperty("tamga.tables");
        if (folder != null) {
            tables.write(Path.of(folder));
            return;
        }

        for (Map.Entry<String, String> file : tables.files().entrySet()) {
            assertThat(bundled(file.getKey())).as(file.getKey()).isEqualTo(file.getValue());
        }
    }

    private static String bundled(String name) throws Exception {
        try (InputStream in = Objects.requireNonNull(MarginalTablesTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Optional<Path> data() {
        String given = System.getProperty("tamga.ids");
        return given != null
                ? Optional.of(Path.of(given))
                : Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                        .map(folder -> folder.resolve(DATA))
                        .filter(Files::isReadable)
                        .findFirst();
    }
}
