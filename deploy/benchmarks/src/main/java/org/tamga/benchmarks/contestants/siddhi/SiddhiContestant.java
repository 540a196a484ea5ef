package org.tamga.benchmarks.contestants.siddhi;

import io.siddhi.core.SiddhiAppRuntime;
import io.siddhi.core.SiddhiManager;
import io.siddhi.core.event.Event;
import io.siddhi.core.stream.input.InputHandler;
import io.siddhi.core.stream.output.StreamCallback;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tamga.benchmarks.contestants.Contestant;
import org.tamga.benchmarks.contestants.Findings;
import org.tamga.benchmarks.contestants.Work;
import org.tamga.benchmarks.tasks.Finding;
import org.tamga.benchmarks.tasks.Task;
import org.tamga.benchmarks.traffic.Passage;

/**
 * Siddhi, each task a file beside this class. It plays back: its clock is the time in the passages. It has no watermark:
 * what comes late is late.
 */
public final class SiddhiContestant implements Contestant {

    @Override
    public String id() {
        return "siddhi";
    }

    @Override
    public String title() {
        return "Siddhi 5.1.30";
    }

    @Override
    public void run(Task task, List<Passage> arrivals, Findings findings, Work work) {
        SiddhiManager manager = new SiddhiManager();
        manager.setExtension("tamga:impossible", ImpossibleFunction.class);
        SiddhiAppRuntime runtime = manager.createSiddhiAppRuntime(app(task));
        Hearing hearing = new Hearing(findings);
        runtime.addCallback("Alerts", hearing);
        runtime.start();
        try {
            InputHandler passages = runtime.getInputHandler("Passages");
            work.begin();
            for (Passage passage : arrivals) {
                passages.send(passage.time(), row(passage));
                hearing.arrival++;
            }
            work.end();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted at arrival " + hearing.arrival, e);
        } finally {
            runtime.shutdown();
            manager.shutdown();
        }
    }

    private static Object[] row(Passage passage) {
        return new Object[] {
            passage.id(),
            passage.vehicle(),
            passage.crossing(),
            passage.country(),
            passage.latitude(),
            passage.longitude(),
            passage.time(),
            passage.hit()
        };
    }

    private static String app(Task task) {
        try (InputStream file = SiddhiContestant.class.getResourceAsStream(task.id() + ".siddhi")) {
            if (file == null) {
                throw new IllegalStateException("no " + task.id() + ".siddhi");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Hearing extends StreamCallback {
        private final Findings findings;
        private int arrival;

        Hearing(Findings findings) {
            this.findings = findings;
        }

        @Override
        public void receive(Event[] events) {
            for (Event alert : events) {
                findings.raise(new Finding((String) alert.getData(0), anchor(alert.getData())), arrival);
            }
        }

        /** Everything after the vehicle. */
        private static String anchor(Object[] data) {
            return data.length == 2 ? (String) data[1] : data[1] + "," + data[2];
        }
    }
}
