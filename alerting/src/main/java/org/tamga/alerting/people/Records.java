package org.tamga.alerting.people;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.audit.Deed;
import org.tamga.alerting.audit.Entry;
import org.tamga.alerting.audit.Trail;

/**
 * Where accounts, sessions and tokens are kept. A refused transaction leaves nothing behind.
 *
 * @param trail is told of every change in its own transaction
 */
record Records(Jdbi writer, Jdbi readers, Trail trail, Clock clock) {
    <T> T read(Function<Handle, T> what) {
        return readers.withHandle(what::apply);
    }

    <T> T change(Function<Handle, T> what) {
        return writer.inTransaction(handle -> {
            trail.hold(handle);
            return what.apply(handle);
        });
    }

    void run(Consumer<Handle> what) {
        writer.useTransaction(handle -> {
            trail.hold(handle);
            what.accept(handle);
        });
    }

    Instant now() {
        return clock.instant();
    }

    void tell(Handle handle, Deed deed, Person by, Origin origin, @Nullable String about, @Nullable String why) {
        trail.add(handle, new Entry(deed, by.id(), by.name(), origin.address(), about, why));
    }
}
