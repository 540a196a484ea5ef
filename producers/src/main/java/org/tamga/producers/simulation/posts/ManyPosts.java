package org.tamga.producers.simulation.posts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tamga.events.Connection;
import org.tamga.events.Reachability;
import org.tamga.events.TopicSnapshot;
import org.tamga.events.Topics;
import org.tamga.events.UnreachableException;
import org.tamga.events.serde.Registry;
import org.tamga.producers.importing.Progress;
import org.tamga.producers.simulation.EventSink;
import org.tamga.producers.simulation.Pace;
import org.tamga.producers.simulation.SimulatedFiles;
import org.tamga.producers.simulation.Simulation;
import org.tamga.producers.simulation.SimulationSettings;
import org.tamga.producers.simulation.region.SimulatedCheckpoints;
import org.tamga.producers.simulation.reports.Links;
import org.tamga.vocabulary.Checkpoint;
import org.tamga.vocabulary.CheckpointRegister;

/**
 * Border posts of a simulated region against a real centre. They share this process, its heap and its processors, the clerks
 * who save, and nothing else: each has the folder, outbox, key, numbers and link of a {@code tamga post}.
 */
public final class ManyPosts implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration HEARTBEAT = Duration.ofSeconds(60);

    /** How far the brokers' clock may be behind this one. */
    private static final Duration SKEW = Duration.ofMinutes(10);

    private final Trial trial;
    private final CheckpointRegister register;
    private final List<SimulatedPost> posts;
    private final Switchboard switchboard;
    private long unassigned;

    private ManyPosts(Trial trial, CheckpointRegister register, List<SimulatedPost> posts) {
        this.trial = trial;
        this.register = register;
        this.posts = posts;
        this.switchboard = new Switchboard(posts.size());
    }

    /**
     * What is tried.
     *
     * @param output the simulation's directory
     * @param version of the software, as posts tell it
     */
    public record Trial(
            SimulationSettings region, int posts, Outages outages, Path output, Connection centre, String version) {
        public Trial {
            SimulatedCheckpoints.posts(posts); // refuses what is too few or too many, before anything is made
        }

        PostsFolder folder() {
            return new PostsFolder(output);
        }

        List<Checkpoint> checkpoints() {
            return SimulatedCheckpoints.posts(posts);
        }
    }

    /** Makes folders and keys of the posts, as {@code tamga post enrol} does, and the file that has them admitted. */
    public static Path enrol(Trial trial) throws IOException {
        trial.folder().take(trial.region(), trial.posts());
        trial.folder().enrol(trial.checkpoints());
        return trial.folder().keys();
    }

    /**
     * Opens all posts; no link yet.
     *
     * @throws IOException if a folder is in use or damaged, or of another simulation
     */
    public static ManyPosts open(Trial trial) throws IOException {
        enrol(trial);
        CheckpointRegister register = SimulatedCheckpoints.register(trial.posts());
        SimulatedPost.Heartbeats heartbeats = new SimulatedPost.Heartbeats(HEARTBEAT, trial.version());
        List<SimulatedPost> opened = Collections.synchronizedList(new ArrayList<>());
        try {
            trial.checkpoints().parallelStream().forEach(checkpoint -> {
                try {
                    opened.add(SimulatedPost.open(
                            checkpoint, register, trial.folder().of(checkpoint), trial.centre(), heartbeats));
                } catch (IOException unusable) {
                    throw new UncheckedIOException(unusable);
                }
            });
        } catch (UncheckedIOException unusable) {
            SimulatedPost.closeAll(List.copyOf(opened));
            throw unusable.getCause();
        }
        return new ManyPosts(trial, register, List.copyOf(opened));
    }

    /** What keeps the posts from reporting at this centre, with the remedy; empty if nothing does. */
    public Optional<String> objection() throws UnreachableException {
        Reachability.check(
                trial.centre(), PATIENCE, Topics.SEIZURES, Topics.IDENTIFICATIONS, Topics.RECEIPTS, Topics.CHECKPOINTS);
        try (Registry registry = Registry.at(trial.centre())) {
            return Admission.objection(
                    TopicSnapshot.read(trial.centre(), registry, Topics.CHECKPOINTS), posts, trial.folder());
        }
    }

    /**
     * Lets the region live: what happens at a checkpoint is saved by its post, links go down and up.
     *
     * @param also hears every report that a post was handed
     * @throws IOException if a post cannot save or a file not be written
     */
    public SimulatedFiles.Written live(Pace pace, EventSink also, BooleanSupplier stop) throws IOException {
        SimulationSettings region = trial.region();
        posts.forEach(post -> switchboard.add(
                post, trial.outages().of(post.checkpoint().id(), region.seed(), region.start(), region.end())));
        Map<String, SimulatedPost> byId = posts.stream()
                .collect(Collectors.toMap(post -> post.checkpoint().id(), Function.identity()));
        try (HandedIn handedIn = new HandedIn(byId, register, switchboard, pace, stop)) {
            SimulatedFiles.Written written = SimulatedFiles.write(
                    region,
                    new Simulation(region, register, Links.up()),
                    handedIn::isOfAPost,
                    trial.output(),
                    (report, at) -> {
                        handedIn.accept(report, at);
                        also.accept(report, at);
                    },
                    stop);
            handedIn.finish();
            unassigned = handedIn.unassigned();
            return written;
        }
    }

    /** Has all links up, and waits until every report has its receipt; until {@code stop}. */
    public void settle(Progress progress, BooleanSupplier stop) throws InterruptedException {
        switchboard.allUp(posts);
        long saved =
                posts.stream().mapToLong(post -> post.outbox().lastSequence()).sum();
        progress.started("receipts", OptionalLong.of(saved));
        try {
            for (long left = waiting(); left > 0 && !stop.getAsBoolean(); left = waiting()) {
                progress.at(saved - left);
                Thread.sleep(1_000);
            }
        } finally {
            progress.ended();
        }
    }

    /** Reports without a receipt. */
    public long waiting() {
        return posts.stream().mapToLong(SimulatedPost::waiting).sum();
    }

    /** Posts with such reports. */
    public long waitingPosts() {
        return posts.stream().filter(post -> post.waiting() > 0).count();
    }

    /** One of the reasons why a link is not up. */
    public Optional<String> trouble() {
        return posts.stream().flatMap(post -> post.trouble().stream()).findFirst();
    }

    /** Holds what the posts have against the centre's topics, and writes the table of all posts. */
    public Outcome reckon() throws IOException {
        Outcome outcome;
        try (Registry registry = Registry.at(trial.centre())) {
            Received received = Received.read(
                    trial.centre(),
                    registry,
                    posts.stream().map(post -> post.checkpoint().id()).collect(Collectors.toSet()),
                    begin());
            outcome = new Outcome(
                    posts.stream().map(post -> Reckoning.of(post, received)).toList(),
                    posts.stream().mapToLong(SimulatedPost::again).sum(),
                    unassigned,
                    posts.stream().mapToLong(SimulatedPost::refused).sum(),
                    posts.stream().mapToInt(SimulatedPost::outages).sum(),
                    switchboard.longest(),
                    posts.stream()
                            .map(SimulatedPost::longestDown)
                            .max(Duration::compareTo)
                            .orElse(Duration.ZERO));
        }
        Files.write(trial.output().resolve("posts.csv"), outcome.table());
        return outcome;
    }

    /** Takes all links down and closes the outboxes; what was saved is there at the next run. */
    @Override
    public void close() {
        switchboard.close();
        SimulatedPost.closeAll(posts);
    }

    /** When the first report was saved. */
    private Instant begin() {
        return posts.stream()
                .flatMap(post -> post.outbox().bySequence(List.of(1L)).stream())
                .map(report -> report.savedAt().minus(SKEW))
                .min(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }
}
