package org.tamga.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tamga.vocabulary.Resolution.Resolved;

/** Holds the tables against real reports: UNODC's seizures of 2011–2014, where they lie beside the project. */
class SeizuresOfTheRegionTest {
    private static final String DATA = "shared/data/unodc-ids-2011-2014-region.csv";
    private static final Set<String> NO_COUNTRY = Set.of("", "Unknown", "Other");
    private static List<List<String>> rows = List.of();

    @BeforeAll
    static void read() throws IOException {
        Path here = Path.of("").toAbsolutePath();
        Path data = Stream.iterate(here, dir -> dir != null, Path::getParent)
                .map(dir -> dir.resolve(DATA))
                .filter(Files::exists)
                .findFirst()
                .orElse(here.resolve(DATA));
        assumeTrue(Files.exists(data), "skipped: no " + DATA + " beside the project");
        rows = Files.readAllLines(data).stream()
                .skip(1)
                .map(SeizuresOfTheRegionTest::cells)
                .toList();
    }

    @Test
    void everySubstanceIsListed() {
        assertThat(distinct(6)).hasSizeGreaterThan(100).allMatch(Substances::knows);
    }

    @Test
    void everyUnitIsKnown() {
        assertThat(distinct(8))
                .filteredOn(unit -> !unit.isEmpty())
                .hasSizeGreaterThan(5)
                .allMatch(unit -> Units.lookup(unit).isPresent());
    }

    @Test
    void everyCountryIsKnown() {
        for (int column : new int[] {2, 12, 13, 14}) {
            assertThat(distinct(column))
                    .filteredOn(name -> !NO_COUNTRY.contains(name))
                    .isNotEmpty()
                    .allMatch(name -> Countries.codeOfName(name).isPresent());
        }
    }

    @Test
    void reportsFromBorderPostsResolve() {
        List<Resolved> resolved = rows.stream()
                .map(row -> CheckpointRegister.bundled()
                        .resolve(
                                null,
                                row.get(4),
                                Countries.codeOfName(row.get(2)).orElseThrow()))
                .filter(Resolved.class::isInstance)
                .map(Resolved.class::cast)
                .toList();
        assertThat(resolved).hasSize(93);
        assertThat(resolved.stream().map(r -> r.checkpoint().id()).distinct()).hasSize(24);
    }

    private static Set<String> distinct(int column) {
        Set<String> distinct = new TreeSet<>();
        rows.forEach(row -> distinct.add(row.get(column)));
        return distinct;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ';' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
