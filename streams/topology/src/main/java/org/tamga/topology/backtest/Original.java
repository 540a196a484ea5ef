package org.tamga.topology.backtest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.tamga.events.Report;
import org.tamga.events.json.EventJson;
import org.tamga.events.json.Reading;
import org.tamga.topology.intake.Precedence;

/**
 * A report as it came: the line of a file, or its encoding.
 *
 * @param isLine whether {@code bytes} are a line of JSON
 */
@SuppressWarnings("ArrayRecordComponent") // held for a moment, compared by content below
record Original(boolean isLine, byte[] bytes) {

    static Original line(String line) {
        return new Original(true, line.getBytes(StandardCharsets.UTF_8));
    }

    static Original encoded(Report report) {
        return new Original(false, Precedence.of(report).encoding());
    }

    /** What decides between two revisions that are alike otherwise. */
    byte[] encoding() {
        if (!isLine) {
            return bytes;
        }
        Reading reading = EventJson.read(new String(bytes, StandardCharsets.UTF_8));
        return Precedence.of(((Reading.Read) reading).report()).encoding();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Original one && isLine == one.isLine && Arrays.equals(bytes, one.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
