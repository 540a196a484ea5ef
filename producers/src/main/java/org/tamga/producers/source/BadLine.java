package org.tamga.producers.source;

import java.util.List;
import org.tamga.events.lines.Line;
import org.tamga.events.validation.Problem;
import org.tamga.events.validation.ProblemCode;

/** Lines that are bad whatever the format. */
public final class BadLine {
    private BadLine() {}

    public static Entry.Rejected tooLong(Line.TooLong line) {
        return rejected(line, line.problem());
    }

    public static Entry.Rejected malformed(Line.Malformed line) {
        return rejected(
                line,
                new Problem(
                        "line",
                        line.text(),
                        ProblemCode.NOT_UTF8,
                        "the line is not UTF-8; write it again, or name the encoding with --encoding, for example"
                                + " windows-1251"));
    }

    private static Entry.Rejected rejected(Line line, Problem problem) {
        return new Entry.Rejected(line.number(), line.text(), List.of(problem));
    }
}
