package org.tamga.producers.publish;

import java.util.function.Consumer;
import org.tamga.events.Report;

/** Publishes nothing. */
public final class DryRun implements Publisher {
    @Override
    public void send(Report report, String key, Consumer<SendOutcome> whenSettled) {
        whenSettled.accept(new SendOutcome.Checked());
    }

    @Override
    public void flush() {}

    @Override
    public void abandon() {}

    @Override
    public void close() {}
}
