package org.tamga.producers.source;

import java.util.List;
import org.tamga.events.validation.Problem;
import org.tamga.events.validation.ProblemCode;

/** Lines that are bad whatever the format. */
public final class BadLine {
    private static final String WHOLE = "line";

    private BadLine() {}

    public static Entry.Rejected tooLong(Line.TooLong line) {
        return rejected(
                line,
                ProblemCode.LINE_TOO_LONG,
                "the line has " + line.bytes() + " bytes, at most " + Line.LONGEST
                        + " are read; put each report on a line of its own");
    }

    public static Entry.Rejected malformed(Line.Malformed line) {
        return rejected(
                line,
                ProblemCode.NOT_UTF8,
                "the line is not UTF-8; write it again, or name the encoding with --encoding, for example windows-1251");
    }

    private static Entry.Rejected rejected(Line line, ProblemCode code, String remedy) {
        return new Entry.Rejected(line.number(), line.text(), List.of(new Problem(WHOLE, line.text(), code, remedy)));
    }
}
