package org.tamga.alerting.rest;

import java.time.Instant;
import java.util.List;
import org.tamga.alerting.alert.QueuedAlert;
import org.tamga.alerting.board.PostBoard;
import org.tamga.alerting.posts.PostState;
import org.tamga.alerting.shift.Shift;
import org.tamga.alerting.shift.Standing;
import org.tamga.alerting.store.AlertQuery;
import org.tamga.alerting.store.AlertStore;
import org.tamga.alerting.words.Headline;
import org.tamga.alerting.words.Words;

/** Gathers how the desk stands, for a hand-over; without what is kept to operations, which not all who read it may know. */
record DeskStanding(AlertStore store, PostBoard posts) {
    private static final int MOST = 200;

    Standing at(Instant now, Words words) {
        AlertQuery open = AlertQuery.all()
                .openOnly(true)
                .heldOnly(false)
                .handledAs(AlertQuery.UNFINISHED)
                .seeing(false)
                .limitedTo(MOST);
        List<Standing.Line> alerts = lines(open.shelvedOnly(false, now), words);
        return new Standing(
                now,
                store.shifts().goingOn().stream().map(Shift::person).toList(),
                store.counts(now, false).open(),
                alerts,
                lines(open.shelvedOnly(true, now), words),
                alerts.stream().filter(line -> line.escalation() > 0).toList(),
                silent(now),
                releases(now));
    }

    private List<Standing.Line> lines(AlertQuery query, Words words) {
        return store.page(query).alerts().stream()
                .map(alert -> line(alert, words))
                .toList();
    }

    private static Standing.Line line(QueuedAlert alert, Words words) {
        return new Standing.Line(
                alert.alertId(),
                alert.finding().severity(),
                alert.handling().state(),
                alert.handling().assignee(),
                alert.handling().escalation(),
                alert.handling().shelvedUntil(),
                alert.finding().detectedAt(),
                Headline.of(alert.finding(), words));
    }

    private List<Standing.Waiting> releases(Instant now) {
        return store.releases().waiting(now).stream()
                .filter(request -> store.find(request.alertId())
                        .filter(alert -> alert.finding().operation() == null)
                        .isPresent())
                .map(request -> new Standing.Waiting(
                        request.kind(),
                        request.alertId(),
                        request.originator(),
                        request.countries(),
                        request.officer(),
                        request.until()))
                .toList();
    }

    private List<Standing.SilentPost> silent(Instant now) {
        return posts.standings(now).stream()
                .filter(post -> post.expected() && post.state() != PostState.UP)
                .map(post -> new Standing.SilentPost(
                        post.post(), post.name(), post.state().name(), post.since()))
                .toList();
    }
}
