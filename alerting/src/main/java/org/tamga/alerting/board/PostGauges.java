package org.tamga.alerting.board;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.tamga.alerting.metrics.AlertingMeter;
import org.tamga.alerting.posts.PostState;

/** The posts as gauges, measured anew before each reading. */
public final class PostGauges {
    private final PostBoard board;
    private final MultiGauge states;
    private final MultiGauge silent;
    private final MultiGauge gaps;

    public PostGauges(PostBoard board, MeterRegistry meters) {
        this.board = board;
        this.states = AlertingMeter.POSTS.gauges(meters);
        this.silent = AlertingMeter.POST_SILENT.gauges(meters);
        this.gaps = AlertingMeter.POST_GAPS.gauges(meters);
    }

    /** Measures. The label is the id of a checkpoint, of which there are as many as the register has. */
    public synchronized void measure() {
        Instant now = board.now();
        List<Standing> expected =
                board.standings(now).stream().filter(Standing::expected).toList();
        states.register(
                Arrays.stream(PostState.values())
                        .<MultiGauge.Row<?>>map(state -> MultiGauge.Row.of(
                                Tags.of("state", state.name().toLowerCase(Locale.ROOT)),
                                expected.stream()
                                        .filter(post -> post.state() == state)
                                        .count()))
                        .toList(),
                true);
        List<MultiGauge.Row<?>> silences = new ArrayList<>();
        List<MultiGauge.Row<?>> missing = new ArrayList<>();
        for (Standing post : expected) {
            if (post.sign() != null) {
                long seconds = Duration.between(post.sign().heardAt(), now).toSeconds();
                silences.add(MultiGauge.Row.of(Tags.of("post", post.post()), Math.max(0, seconds)));
                missing.add(MultiGauge.Row.of(
                        Tags.of("post", post.post()), post.account().count()));
            }
        }
        silent.register(silences, true);
        gaps.register(missing, true);
    }
}
