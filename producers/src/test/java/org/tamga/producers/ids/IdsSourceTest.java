package org.tamga.producers.ids;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tamga.events.validation.ProblemCode;
import org.tamga.producers.source.Entry;
import org.tamga.producers.source.Format;
import org.tamga.producers.source.SourceContract;

class IdsSourceTest extends SourceContract {
    @Override
    protected List<String> header() {
        return List.of(Arrays.stream(IdsColumn.values()).map(Enum::name).collect(Collectors.joining(";")));
    }

    @Override
    protected String report(int n) {
        return "Kazakhstan;;г. Алматы;2014-03-0" + n + ";Heroin;1.5;Kilogram;;;;;;;";
    }

    @Override
    protected String noReport() {
        return "Kazakhstan;too few cells";
    }

    @Override
    protected Format format() {
        return Format.IDS;
    }

    @Test
    void aQuotedCellMayHoldSemicolonsQuotesAndLineBreaks() throws Exception {
        String row = "Kazakhstan;;\"Пост \"\"Хоргос\"\"; север\nу моста\";2014-03-01;Heroin;1;Kilogram;;;;;;;";
        List<Entry> entries = read(row, report(1));
        assertThat(entries).hasSize(2);
        assertThat(entries.get(0))
                .isInstanceOfSatisfying(
                        Entry.Read.class,
                        read -> assertThat(read.report().place()).isEqualTo("Пост \"Хоргос\"; север\nу моста"));
        assertThat(entries.get(1).line()).isEqualTo(line(3));
    }

    @Test
    void aQuoteThatIsNeverClosedSpoilsItsOwnLineOnly() throws Exception {
        List<Entry> entries = read("Kazakhstan;;\"Алматы;2014-03-01;Heroin;1;Kilogram;;;;;;;", report(1), report(2));
        assertThat(entries).hasSize(3);
        assertThat(codes(entries)).containsExactly(ProblemCode.BAD_QUOTES);
    }

    @Test
    void aQuoteClosedByAnotherRowSpoilsItsOwnLineOnly() throws Exception {
        String stray = "Kazakhstan;;\"Алматы;2014-03-01;Heroin;1;Kilogram;;;;;;;";
        String quoted = "Kazakhstan;;\"Пост \"\"Хоргос\"\"\";2014-03-01;Heroin;1;Kilogram;;;;;;;";
        List<Entry> entries = read(stray, report(1), quoted, report(2));
        assertThat(entries).hasSize(4);
        assertThat(codes(entries)).hasSize(1);
        assertThat(entries.get(0)).isInstanceOf(Entry.Rejected.class);
    }

    @Test
    void aQuoteInsideACellIsALetterLikeAnyOther() throws Exception {
        assertThat(read("Kazakhstan;;Пост \"Хоргос\";2014-03-01;Heroin;1;Kilogram;;;;;;;"))
                .singleElement()
                .isInstanceOf(Entry.Read.class);
    }

    @Test
    void aRowOfAnotherWidthIsRejected() throws Exception {
        assertThat(codes(read(report(1) + ";more"))).containsExactly(ProblemCode.WRONG_WIDTH);
    }

    @Test
    void columnsMayStandInAnyOrderWithOthersBetween() throws Exception {
        String header = "ROUTING;SUBREGION;" + header().get(0).replace(";ROUTING", "");
        Entry moved = open(header, ";x;" + report(1).substring(0, report(1).length() - 1));
        assertThat(((Entry.Read) moved).report())
                .isEqualTo(((Entry.Read) read(report(1)).get(0)).report());
    }

    private Entry open(String header, String row) throws Exception {
        Path file = Files.createTempFile("ids", ".csv");
        try {
            Files.writeString(file, header + "\n" + row + "\n");
            return read(file).get(0);
        } finally {
            Files.delete(file);
        }
    }
}
