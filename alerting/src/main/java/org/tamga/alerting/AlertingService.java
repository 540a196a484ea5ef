package org.tamga.alerting;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tamga.alerting.alert.QueuedAlert;
import org.tamga.alerting.audit.Audit;
import org.tamga.alerting.audit.HeadFile;
import org.tamga.alerting.audit.HeadKey;
import org.tamga.alerting.audit.Heads;
import org.tamga.alerting.board.PostBoard;
import org.tamga.alerting.duty.Rounds;
import org.tamga.alerting.duty.Sweep;
import org.tamga.alerting.feed.Feed;
import org.tamga.alerting.feed.ReleasedTopics;
import org.tamga.alerting.forecast.ForecastFile;
import org.tamga.alerting.metrics.AlertingMeter;
import org.tamga.alerting.people.KnownCentres;
import org.tamga.alerting.people.OwnSecrets;
import org.tamga.alerting.people.People;
import org.tamga.alerting.people.Provider;
import org.tamga.alerting.pipeline.KafkaPipeline;
import org.tamga.alerting.release.Decisions;
import org.tamga.alerting.rest.Bell;
import org.tamga.alerting.rest.Server;
import org.tamga.alerting.store.AlertStore;
import org.tamga.alerting.store.CentreLock;
import org.tamga.events.serde.Registry;

/** The alerting part as a whole: the store, the feed from Kafka, and the server. */
public final class AlertingService implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AlertingService.class);

    private final AlertingSettings settings;
    private final MeterRegistry meters;
    private final Clock clock;
    private final KnownCentres centres = KnownCentres.ofUser();
    private @Nullable CentreLock lock;
    private @Nullable AlertStore store;
    private @Nullable Admin admin;
    private @Nullable Feed feed;
    private @Nullable KafkaPipeline pipeline;
    private @Nullable Heads heads;
    private @Nullable Server server;
    private @Nullable Rounds rounds;
    private @Nullable Sweep sweep;
    private @Nullable Deliveries deliveries;
    private @Nullable Path token;
    private Optional<OwnSecrets.FirstAccount> firstAccount = Optional.empty();

    public AlertingService(AlertingSettings settings, MeterRegistry meters) {
        this(settings, meters, Clock.systemUTC());
    }

    AlertingService(AlertingSettings settings, MeterRegistry meters, Clock clock) {
        this.settings = settings;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * Opens the store and the server; throws if either cannot be had, with nothing left open. Kafka and the registry may
     * come later: the feed waits for them.
     */
    public void start() {
        if (settings.source() == Source.ANYBODY) {
            LOG.warn("The centre takes reports WITHOUT A SEAL (--accept-unsealed), for development only;"
                    + " its pages say so");
        }
        if (!Server.isHere(settings.address()) && !settings.signIn().https()) {
            LOG.warn("The console listens beyond this machine without HTTPS: passwords cross the network in clear."
                    + " Put something before it that speaks HTTPS, and name it with --public-url");
        }
        try {
            Bell bell = new Bell();
            lock = CentreLock.take(settings.database());
            AlertStore opened = AlertStore.open(settings.database(), settings.retention());
            store = opened;
            Admin asking = Admin.create(adminSettings());
            admin = asking;
            Audit audit = opened.audit(clock);
            Decisions decisions = new Decisions(
                    settings.directory().recipients(),
                    id -> opened.find(id).map(QueuedAlert::finding),
                    this::owners,
                    opened.releases()::permits);
            Deliveries sending = new Deliveries(
                    opened,
                    settings.directory(),
                    decisions,
                    new ReleasedTopics(settings.connection(), Registry.at(settings.connection())),
                    clock,
                    meters,
                    audit::latestHead,
                    bell::ring);
            deliveries = sending;
            Feed reading = new Feed(
                    settings.connection(),
                    Registry.at(settings.connection()),
                    asking,
                    opened,
                    settings.source().acceptsUnsealed(),
                    meters,
                    clock,
                    position -> {
                        bell.ring(position);
                        sending.ring();
                    });
            feed = reading;
            KafkaPipeline measuring = new KafkaPipeline(settings.connection(), asking, reading::alertPositions);
            pipeline = measuring;
            PostBoard posts = new PostBoard(
                    opened.posts(),
                    reading.checkpoints()::all,
                    reading.checkpoints()::keyStates,
                    settings.source().acceptsUnsealed(),
                    clock);
            People people = opened.people(settings.signIn().limits(), clock);
            Server.Parts parts = new Server.Parts(
                    opened,
                    reading.checkpoints()::all,
                    new ForecastFile(settings.forecast())::current,
                    measuring,
                    posts,
                    settings.routing().rules(),
                    decisions,
                    settings.directory(),
                    sending.lastHop(),
                    sending::ring,
                    people,
                    audit,
                    settings.signIn().publicAuthority(),
                    settings.signIn().provider().map(Provider::new),
                    bell,
                    reading::ring,
                    clock,
                    settings.source(),
                    settings.version());
            Server listening = new Server(settings.address(), parts, meters);
            server = listening;
            listening.start();
            OwnSecrets secrets = new OwnSecrets(settings.signIn().secrets(), people);
            Path folder = settings.signIn().secrets();
            Heads signing = new Heads(audit, HeadKey.in(folder), List.of(HeadFile.in(folder)));
            heads = signing;
            signing.start();
            Path file = secrets.token();
            token = file;
            firstAccount = secrets.firstAccount(console());
            centres.remember(settings.address().host(), port(), file);
            AlertingMeter.ALARMS.gauge(
                    meters, () -> opened.duty().load(clock.instant()).alarms());
            Rounds looking =
                    new Rounds(opened, settings.routing(), opened.shifts()::onShift, meters, clock, position -> {
                        bell.ring(position);
                        reading.ring();
                    });
            rounds = looking;
            Sweep letting = new Sweep(opened, meters, clock);
            sweep = letting;
            reading.start();
            letting.start();
            looking.start();
            sending.start();
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    /** The port that the server listens on. */
    public int port() {
        if (server == null) {
            throw new IllegalStateException("The alerting service has not been started");
        }
        return server.port();
    }

    /** Of an operation that the feed has not told of there are none. */
    private Set<String> owners(String operation) {
        Feed reading = feed;
        return reading == null ? Set.of() : reading.operations().owners(operation);
    }

    /** Where browsers find the console, without a slash at the end. */
    public String console() {
        return settings.signIn()
                .publicUrl()
                .map(url -> url.toString().replaceFirst("/+$", ""))
                .orElseGet(() -> "http://" + settings.address().host() + ":" + port());
    }

    /** How the first account is made; empty if there is one. */
    public Optional<OwnSecrets.FirstAccount> firstAccount() {
        return firstAccount;
    }

    /** The file with the token for commands on this machine. */
    public Path token() {
        if (token == null) {
            throw new IllegalStateException("The alerting service has not been started");
        }
        return token;
    }

    private Properties adminSettings() {
        Properties properties = settings.connection().toProperties();
        properties.setProperty(AdminClientConfig.CLIENT_ID_CONFIG, "tamga-alerting-status");
        return properties;
    }

    /** Stops taking requests, then reading, then closes the store. Returns within a second or two. */
    @Override
    public void close() {
        if (server != null && token != null) {
            centres.forget(settings.address().host(), server.port());
        }
        closeAll(heads, server, sweep, rounds, deliveries, pipeline, feed, admin, store, lock);
        heads = null;
        server = null;
        deliveries = null;
        rounds = null;
        sweep = null;
        pipeline = null;
        feed = null;
        admin = null;
        store = null;
        lock = null;
    }

    private static void closeAll(@Nullable AutoCloseable... parts) {
        for (AutoCloseable part : parts) {
            if (part == null) {
                continue;
            }
            try {
                part.close();
            } catch (Exception failure) {
                LOG.warn("A part did not close cleanly", failure);
            }
        }
    }
}
