package org.tamga.events.json;

import java.util.Optional;
import org.tamga.events.Report;
import org.tamga.events.validation.Findings;

/**
 * The JSON form of an event, one object a line. Reading what was written gives an equal report; nothing that is given to
 * {@link #read} makes it throw, run long or take much memory.
 */
public final class EventJson {
    /** In characters. What fits is never larger in Avro than the record of 1 MiB that a broker takes by default. */
    public static final int MAX_LINE = 131_072;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private EventJson() {}

    /** Reads a line, with or without its line break. What is unknown is a warning, what is wrong makes it unreadable. */
    public static Reading read(String line) {
        Findings findings = new Findings();
        Optional<Report> report =
                new LineParser(withoutMark(line), findings).parse().flatMap(object -> readObject(object, findings));
        return report.isPresent() && findings.problems().isEmpty()
                ? new Reading.Read(report.get(), findings.warnings())
                : new Reading.Unreadable(findings.problems(), report);
    }

    /** The report in one line, without a line break. */
    public static String write(Report report) {
        return ReportWriter.write(report);
    }

    private static Optional<Report> readObject(Json.Obj object, Findings findings) {
        Fields fields = new Fields(null, object, findings);
        Optional<Report> report = ReportReader.read(fields);
        fields.finish();
        return report;
    }

    private static String withoutMark(String line) {
        return !line.isEmpty() && line.charAt(0) == BYTE_ORDER_MARK ? line.substring(1) : line;
    }
}
