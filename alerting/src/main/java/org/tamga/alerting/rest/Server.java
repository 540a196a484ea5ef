package org.tamga.alerting.rest;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.json.JavalinJackson;
import io.javalin.router.Endpoint;
import io.javalin.security.Roles;
import io.javalin.security.RouteRole;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tamga.alerting.Source;
import org.tamga.alerting.alert.Checkpoint;
import org.tamga.alerting.audit.Audit;
import org.tamga.alerting.board.PostBoard;
import org.tamga.alerting.delivery.directory.Directory;
import org.tamga.alerting.delivery.sending.LastHop;
import org.tamga.alerting.forecast.Forecasts;
import org.tamga.alerting.json.Json;
import org.tamga.alerting.people.People;
import org.tamga.alerting.people.Provider;
import org.tamga.alerting.people.Right;
import org.tamga.alerting.pipeline.Pipeline;
import org.tamga.alerting.release.Decisions;
import org.tamga.alerting.routing.DutyRules;
import org.tamga.alerting.store.AlertStore;

/** The centre over HTTP: REST under {@code /api}, live push, metrics, and the console's page. */
public final class Server implements AutoCloseable {
    static final String STREAM = "/api/stream";
    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    private static final long LARGEST_BODY = 32_768;
    private static final int MOST_THREADS = 32;
    private static final long STOP_MILLIS = 3_000;
    /** A connection kept alive for a next request is not waited for when the server stops. */
    private static final long IDLE_AT_STOP_MILLIS = 100;

    private final Address address;
    private final Parts parts;
    private final MeterRegistry meters;
    private final Guard guard;
    private final HttpMeters timings;
    private final SessionCookie cookie;
    private final Views views;
    private final Access access;
    private final LivePush push;
    private @Nullable Javalin http;

    /**
     * Where the server listens.
     *
     * @param port 0 for any free one
     */
    public record Address(String host, int port) {
        public Address {
            if (host.isBlank()) {
                throw new IllegalArgumentException(
                        "host is empty; it has to be a name or an address, such as 127.0.0.1");
            }
            if (port < 0 || port > 65_535) {
                throw new IllegalArgumentException("port is " + port + "; it has to be 0 to 65535");
            }
        }
    }

    /**
     * What the server shows.
     *
     * @param rules how long an alert may wait or be off the queue
     * @param lastHop judges whether what was sent before may still be read
     * @param deliveries told when something may be to be sent
     * @param people who may sign in
     * @param audit is told of every view, action and refusal
     * @param publicHost host and port under which browsers reach it over HTTPS, which something before it speaks; empty if
     *     they reach it directly
     * @param provider who signs people in beside the centre itself; empty for nobody
     * @param actions told when an officer has done something
     */
    public record Parts(
            AlertStore store,
            Supplier<Collection<Checkpoint>> checkpoints,
            Supplier<Optional<Forecasts>> forecasts,
            Pipeline pipeline,
            PostBoard posts,
            DutyRules rules,
            Decisions decisions,
            Directory directory,
            LastHop lastHop,
            Runnable deliveries,
            People people,
            Audit audit,
            Optional<String> publicHost,
            Optional<Provider> provider,
            Bell bell,
            Runnable actions,
            Clock clock,
            Source source,
            String version) {}

    public Server(Address address, Parts parts, MeterRegistry meters) {
        this.address = address;
        this.parts = parts;
        this.meters = meters;
        this.guard = new Guard(address.host(), parts.publicHost());
        this.timings = new HttpMeters(meters);
        this.cookie = new SessionCookie(parts.publicHost().isPresent());
        this.views = new Views(parts.audit());
        this.access = new Access(
                parts.people(),
                cookie,
                views,
                Guard.isLoopback(address.host()) && parts.publicHost().isEmpty());
        this.push = new LivePush(parts.store(), parts.bell(), meters);
    }

    /** Whether nobody but this machine reaches an address. */
    public static boolean isHere(Address address) {
        return Guard.isLoopback(address.host());
    }

    /** Throws if the address cannot be had. */
    public void start() {
        http = Javalin.create(this::configure).start();
    }

    /** The port it listens on. */
    public int port() {
        if (http == null) {
            throw new IllegalStateException("The server has not been started");
        }
        return http.port();
    }

    /** Every route with the rights that it names. */
    List<Route> routes() {
        if (http == null) {
            throw new IllegalStateException("The server has not been started");
        }
        return http.unsafe.internalRouter.allHttpHandlers().stream()
                .map(parsed -> parsed.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod())
                .map(endpoint -> new Route(endpoint.method.name(), endpoint.path, rights(endpoint)))
                .toList();
    }

    /** A route, and what whoever asks for it has to have. */
    record Route(String method, String path, Set<? extends RouteRole> rights) {}

    private static Set<? extends RouteRole> rights(Endpoint endpoint) {
        Roles roles = endpoint.metadata(Roles.class);
        return roles == null ? Set.of() : roles.getRoles();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = false;
        config.http.maxRequestSize = LARGEST_BODY;
        config.http.prefer405over404 = true;
        config.jsonMapper(new JavalinJackson(Json.MAPPER, false));
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, 2);
        threads.setName("tamga-http");
        threads.setDaemon(true);
        config.jetty.threadPool = threads;
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(STOP_MILLIS);
            server.setErrorHandler(new MalformedRequests());
        });
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.jetty.addConnector(this::connector);
        routes(config.routes);
    }

    private ServerConnector connector(org.eclipse.jetty.server.Server server, HttpConfiguration http) {
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(address.host());
        connector.setPort(address.port());
        connector.setShutdownIdleTimeout(IDLE_AT_STOP_MILLIS);
        return connector;
    }

    private void routes(RoutesConfig routes) {
        routes.before(request -> {
            timings.begin(request);
            guard.headers(request);
            guard.check(request);
        });
        routes.beforeMatched(access::admit);
        routes.after(timings::end);
        ReleasedQueue released = new ReleasedQueue(parts.store(), parts.decisions());
        Foresight foresight = new Foresight(parts.forecasts(), parts.checkpoints(), parts.clock());
        AlertRoutes alerts = new AlertRoutes(parts, new LiaisonRoutes(released), views, foresight, meters, this::told);
        alerts.addTo(routes);
        ReleaseRoutes releases = new ReleaseRoutes(parts.store(), parts.directory(), parts.decisions(), views);
        releases.addTo(routes);
        LiaisonDeliveries sent = new LiaisonDeliveries(
                parts.store().deliveries(),
                released,
                parts.directory(),
                parts.lastHop(),
                views,
                parts.clock(),
                this::told);
        ReleaseRequestRoutes requests = new ReleaseRequestRoutes(
                parts.store(), parts.decisions(), parts.rules(), alerts, views, parts.clock(), this::told);
        requests.addTo(routes);
        new DeliveryRoutes(
                        parts.store(),
                        parts.directory(),
                        releases,
                        requests,
                        alerts,
                        views,
                        parts.clock(),
                        this::told,
                        sent)
                .addTo(routes);
        new RecipientRoutes(parts.store(), parts.directory(), parts.lastHop(), parts.clock(), this::told).addTo(routes);
        new SearchRoutes(parts.store(), views).addTo(routes);
        new StatisticsRoutes(parts.store(), parts.clock()).addTo(routes);
        new DutyRoutes(parts.store(), parts.rules().longestShelving(), parts.clock()).addTo(routes);
        new ShiftRoutes(parts.store().shifts(), new DeskStanding(parts.store(), parts.posts()), parts.clock())
                .addTo(routes);
        new ConsoleFiles().addTo(routes);
        routes.get(
                STREAM,
                request -> push.open(request, access.stillAdmitted(request, Right.FOLLOW_QUEUE)),
                Right.FOLLOW_QUEUE);
        routes.get(
                "/api/checkpoints", request -> request.json(parts.checkpoints().get()), Right.SEE_CHECKPOINTS);
        new StatusRoutes(parts, released, meters).addTo(routes);
        new SignInRoutes(
                        parts.people(),
                        cookie,
                        parts.provider().map(Provider::name).orElse(null))
                .addTo(routes);
        parts.provider()
                .ifPresent(provider -> new ProviderRoutes(
                                provider, parts.people(), cookie, this::publicAddress, parts.clock())
                        .addTo(routes));
        new OwnRoutes(parts.people(), cookie).addTo(routes);
        new PeopleRoutes(parts.people()).addTo(routes);
        new AuditRoutes(parts.audit(), views).addTo(routes);
        new Complaints(parts.clock()).addTo(routes);
    }

    private String publicAddress() {
        return parts.publicHost()
                .map(host -> "https://" + host)
                .orElseGet(() -> "http://" + address.host() + ":" + port());
    }

    /** An officer has done something: the screens hear of it, and the topic gets it. */
    private void told(long position) {
        parts.bell().ring(position);
        parts.actions().run();
        parts.deliveries().run();
    }

    /** Ends the live streams first, so that nobody is waited for. */
    @Override
    public void close() {
        push.close();
        if (http != null) {
            http.stop();
        }
    }
}
