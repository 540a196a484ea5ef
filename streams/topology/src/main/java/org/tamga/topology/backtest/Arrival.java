package org.tamga.topology.backtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.SchemaNormalization;
import org.tamga.detection.report.Revision;
import org.tamga.events.IdentificationEvent;
import org.tamga.events.Report;
import org.tamga.events.SeizureEvent;
import org.tamga.topology.intake.Precedence;

/**
 * An accepted report, packed: its encoding is part of what decides between it and another revision.
 *
 * @param eventId in lower case
 */
record Arrival(String eventId, Revision revision) {
    private static final int HEADER = 10;
    private static final byte[] SEIZURE = seizure();

    static Arrival of(Report report) {
        return new Arrival(report.eventId(), Precedence.of(report));
    }

    /** Of all that arrived of one event the one that counts. */
    static Arrival winner(List<Arrival> ofOneEvent) {
        Arrival winner = ofOneEvent.get(0);
        for (Arrival other : ofOneEvent) {
            winner = other.revision().beats(winner.revision()) ? other : winner;
        }
        return winner;
    }

    /** The report, of whichever of the two kinds the encoding says it is. */
    Report report() {
        byte[] encoding = revision.encoding();
        try {
            return Arrays.equals(encoding, 0, HEADER, SEIZURE, 0, HEADER)
                    ? Report.of(SeizureEvent.getDecoder().decode(encoding))
                    : Report.of(IdentificationEvent.getDecoder().decode(encoding));
        } catch (IOException impossible) {
            throw new UncheckedIOException("in memory", impossible);
        }
    }

    /** What a single-object encoding of a seizure begins with: a mark and the schema's fingerprint, little-endian. */
    private static byte[] seizure() {
        long fingerprint = SchemaNormalization.parsingFingerprint64(SeizureEvent.getClassSchema());
        return ByteBuffer.allocate(HEADER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 0xC3)
                .put((byte) 0x01)
                .putLong(fingerprint)
                .array();
    }
}
