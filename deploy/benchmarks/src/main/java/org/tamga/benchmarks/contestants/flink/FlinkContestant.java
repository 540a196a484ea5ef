package org.tamga.benchmarks.contestants.flink;

import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.tamga.benchmarks.contestants.Contestant;
import org.tamga.benchmarks.contestants.Findings;
import org.tamga.benchmarks.contestants.Work;
import org.tamga.benchmarks.tasks.Finding;
import org.tamga.benchmarks.tasks.Task;
import org.tamga.benchmarks.traffic.Passage;

/**
 * Flink CEP in a local cluster of one slot, with event time and watermarks of bounded lateness. Reports later than the
 * bound are dropped, as Flink does.
 *
 * @param bound how late a report may be
 */
public record FlinkContestant(String id, Duration bound) implements Contestant {

    @Override
    public String title() {
        return "Flink CEP 2.3.0, bound " + (bound.toDays() > 0 ? bound.toDays() + " d" : bound.toHours() + " h");
    }

    @Override
    public void run(Task task, List<Passage> arrivals, Findings findings, Work work) {
        Feed.open(arrivals, work);
        try (StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.createLocalEnvironment(1, new Configuration())) {
            environment.getConfig().enableObjectReuse();
            KeyedStream<Passage, String> passages = environment
                    .fromSequence(0, arrivals.size() - 1L)
                    .map(Feed::arrival)
                    .returns(TypeInformation.of(Passage.class))
                    .assignTimestampsAndWatermarks(EachEventWatermarks.of(bound))
                    .keyBy(Passage::vehicle);
            DataStream<Match> matches = switch (task) {
                case LINKED_VEHICLE -> LinkedVehicle.in(passages);
                case IMPOSSIBLE_MOVEMENT -> ImpossibleMovement.in(passages);
                case THREE_BORDERS -> ThreeBorders.in(passages);
            };
            matches.addSink(new Feed.Results());
            environment.execute(task.id());
            work.end();
            report(arrivals, findings);
        } catch (Exception e) {
            throw new IllegalStateException("Flink failed on " + task.id(), e);
        } finally {
            Feed.close();
        }
    }

    /** A match is said when the watermark passes its time: with the first arrival that moves it there, or at the end. */
    private void report(List<Passage> arrivals, Findings findings) {
        long[] latest = new long[arrivals.size()];
        long max = Long.MIN_VALUE;
        for (int i = 0; i < latest.length; i++) {
            max = Math.max(max, arrivals.get(i).time());
            latest[i] = max;
        }
        for (Match match : Feed.matches()) {
            findings.raise(
                    new Finding(match.vehicle(), match.anchor()), firstAt(latest, match.time() + bound.toMillis() + 1));
        }
    }

    private static int firstAt(long[] ascending, long least) {
        int low = 0;
        int high = ascending.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] >= least) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
