package org.tamga.benchmarks.contestants.flink;

import java.time.Duration;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.tamga.benchmarks.traffic.Passage;

/**
 * Bounded lateness, said with every event that moves it. Flink's default says it five times a second, which at the pace
 * of a replay is once in weeks of event time: what is dropped would then hang on the machine's speed.
 */
final class EachEventWatermarks implements WatermarkGenerator<Passage> {
    private final long bound;
    private long latest = Long.MIN_VALUE;

    private EachEventWatermarks(long bound) {
        this.bound = bound;
    }

    static WatermarkStrategy<Passage> of(Duration bound) {
        long milliseconds = bound.toMillis();
        return WatermarkStrategy.<Passage>forGenerator(context -> new EachEventWatermarks(milliseconds))
                .withTimestampAssigner((passage, before) -> passage.time());
    }

    @Override
    public void onEvent(Passage passage, long timestamp, WatermarkOutput output) {
        if (timestamp > latest) {
            latest = timestamp;
            output.emitWatermark(new Watermark(latest - bound - 1));
        }
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
        // said already
    }
}
