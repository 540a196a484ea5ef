package org.tamga.standalone.line;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.tamga.events.Connection;
import org.tamga.events.Report;
import org.tamga.events.json.EventJson;
import org.tamga.events.json.Reading;
import org.tamga.events.seal.SealingKey;
import org.tamga.producers.post.link.Heart;
import org.tamga.producers.post.link.Link;
import org.tamga.producers.post.link.LinkStatus;
import org.tamga.producers.post.outbox.BrokenOutboxException;
import org.tamga.producers.post.outbox.NewReport;
import org.tamga.producers.post.outbox.Outbox;
import org.tamga.producers.post.outbox.Saving;
import org.tamga.producers.post.outbox.Source;
import org.tamga.producers.post.outbox.State;

/** A post without its page: its outbox and its link, which tries again at once. */
final class PostOnLine implements AutoCloseable {
    private static final Clock CLOCK = Clock.systemUTC();

    private final String post;
    private final Outbox outbox;
    private final Link link;
    private final List<String> saved = new ArrayList<>();

    PostOnLine(Path folder, SealingKey key, Connection connection) throws IOException, BrokenOutboxException {
        this.post = key.post();
        Files.createDirectories(folder);
        this.outbox = Outbox.open(folder);
        RandomGenerator atOnce = () -> 0;
        Heart heart = new Heart(post, "test", Duration.ofSeconds(5), folder, outbox, CLOCK, System::nanoTime);
        this.link = new Link(connection, outbox, key, heart, CLOCK, System::nanoTime, settled -> {}, atOnce);
        link.start();
    }

    /** Saves what somebody reports, and tells the link. */
    void save(ObjectNode report) {
        report.put("eventId", UUID.randomUUID().toString()).put("checkpoint", post);
        Report read = ((Reading.Read) EventJson.read(report.toString())).report();
        Saving saving = outbox.save(new NewReport(read, EventJson.write(read), "", Source.FORM), null, CLOCK.instant());
        saved.add(((Saving.Saved) saving).report().eventId());
        link.ring();
    }

    /** Event ids of what was saved since this was opened. */
    List<String> saved() {
        return List.copyOf(saved);
    }

    Map<State, Long> counts() {
        return outbox.counts();
    }

    boolean hasAllReceipts() {
        return counts().get(State.SAVED) + counts().get(State.SENT) == 0;
    }

    LinkStatus link() {
        return link.status();
    }

    @Override
    public void close() {
        link.close();
        outbox.close();
    }
}
