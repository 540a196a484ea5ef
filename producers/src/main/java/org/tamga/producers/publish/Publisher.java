package org.tamga.producers.publish;

import java.util.function.Consumer;
import org.tamga.events.Report;

/** Takes accepted reports. Each one's outcome comes exactly once, on any thread, at the latest during flush or close. */
public interface Publisher extends AutoCloseable {

    void send(Report report, String key, Consumer<SendOutcome> whenSettled);

    /** Waits until everything sent so far is settled. */
    void flush();

    /** Settles what is under way as lost, without waiting. Nothing can be sent afterwards. */
    void abandon();

    @Override
    void close();
}
