package org.tamga.producers.post.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.util.JavalinException;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tamga.producers.post.feeds.FeedStatus;
import org.tamga.producers.post.http.Views.Complaint;
import org.tamga.producers.post.http.Views.ProblemView;
import org.tamga.producers.post.outbox.NotSavedException;
import org.tamga.producers.post.outbox.Outbox;
import org.tamga.producers.post.outbox.SavedReport;
import org.tamga.producers.post.reporting.Reporting;
import org.tamga.producers.post.words.Languages;
import org.tamga.vocabulary.CheckpointRegister;

/** The page, the interface and the metrics of the post, on the loopback address. */
public final class PostServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PostServer.class);
    private static final long LARGEST_BODY = 262_144;
    private static final int MOST_THREADS = 16;
    private static final String LOOPBACK = "127.0.0.1";

    private final int port;
    private final Parts parts;
    private final Push push;
    private @Nullable Javalin http;

    /**
     * What the server shows and does.
     *
     * @param feeds how each stands, by name
     * @param lowOnSpace whether drafts have to give way to reports
     */
    public record Parts(
            Reporting reporting,
            Outbox outbox,
            CheckpointRegister register,
            Supplier<StatusView> status,
            Supplier<List<FeedStatus>> feeds,
            BooleanSupplier lowOnSpace,
            PrometheusMeterRegistry meters,
            Clock clock,
            Languages languages) {}

    /** @param port 0 for any free one */
    public PostServer(int port, Parts parts) {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port: " + port + " is not 0 to 65535");
        }
        this.port = port;
        this.parts = parts;
        this.push = new Push(parts.status());
    }

    /** @throws PortException if the port cannot be had */
    public void start() {
        ServerSocketChannel listening = listen(); // before Javalin, which would log a failure in its own words first
        http = Javalin.create(config -> configure(config, listening)).start();
        push.start();
    }

    /** The port it listens on. */
    public int port() {
        if (http == null) {
            throw new IllegalStateException("the server has not been started");
        }
        return http.port();
    }

    /** Shows open pages what has become of these. */
    public void changed(Collection<SavedReport> reports) {
        push.reports(reports);
    }

    /** Lets open pages go, then ends requests under way, within seconds. */
    @Override
    public void close() {
        push.close();
        if (http != null) {
            try {
                http.stop();
            } catch (JavalinException slow) {
                LOG.warn("The page's server did not end in time: {}", slow.getMessage());
            }
        }
    }

    private ServerSocketChannel listen() {
        try {
            return ServerSocketChannel.open().bind(new InetSocketAddress(LOOPBACK, port));
        } catch (IOException cannotBeHad) {
            throw new PortException(port, cannotBeHad);
        }
    }

    private void configure(JavalinConfig config, ServerSocketChannel listening) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = false;
        config.http.maxRequestSize = LARGEST_BODY;
        config.http.prefer405over404 = true;
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, 2);
        threads.setName("tamga-post-http");
        threads.setDaemon(true);
        config.jetty.threadPool = threads;
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(2_000);
            server.setErrorHandler(new UnreadRequests(parts.languages()));
        });
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.jetty.addConnector((server, http) -> connector(server, http, listening));
        config.appData(Answers.LANGUAGES, parts.languages());
        routes(config.routes);
    }

    private static ServerConnector connector(Server server, HttpConfiguration http, ServerSocketChannel listening) {
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setShutdownIdleTimeout(100);
        try {
            connector.open(listening);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // it is open already
        }
        return connector;
    }

    private void routes(RoutesConfig routes) {
        routes.before(request -> {
            Guard.headers(request);
            Guard.check(request);
        });
        new ReportRoutes(parts.reporting(), parts.outbox(), saved -> changed(List.of(saved))).addTo(routes);
        new CheckRoutes(parts.reporting(), parts.clock()).addTo(routes);
        new LookUpRoutes(parts.register(), parts.outbox()).addTo(routes);
        new DraftRoutes(parts.outbox(), parts.clock(), parts.lowOnSpace()).addTo(routes);
        routes.get("/api/status", request -> request.json(parts.status().get()));
        new FeedRoutes(parts.feeds()).addTo(routes);
        new LanguageRoutes(parts.languages()).addTo(routes);
        push.addTo(routes);
        routes.get(
                "/metrics",
                request -> request.contentType("text/plain; version=0.0.4; charset=utf-8")
                        .result(parts.meters().scrape()));
        PageFiles.addTo(routes);
        complaints(routes);
    }

    private static void complaints(RoutesConfig routes) {
        routes.exception(
                Refused.class,
                (refused, request) -> answer(request, refused.status(), refused.code(), refused.value()));
        routes.exception(NotSavedException.class, (failed, request) -> {
            LOG.error("Nothing was saved: {}", failed.getMessage());
            Answers answers = Answers.to(request);
            ProblemView why = answers.plain(failed.reason().id(), "");
            answer(request, HttpStatus.INSUFFICIENT_STORAGE, "not-saved", why.message() + " " + why.remedy());
        });
        routes.exception(
                HttpResponseException.class,
                (failure, request) -> answer(
                        request,
                        HttpStatus.forStatus(failure.getStatus()),
                        "bad-request",
                        String.valueOf(failure.getMessage())));
        routes.exception(Exception.class, (failure, request) -> {
            LOG.atError() // without path and body: they name what an officer works on
                    .setCause(failure)
                    .addKeyValue("method", request.method().name())
                    .log("A request failed");
            answer(request, HttpStatus.INTERNAL_SERVER_ERROR, "failed", "");
        });
    }

    private static void answer(Context request, HttpStatus status, String code, String value) {
        ProblemView problem = Answers.to(request).plain(code, value);
        request.status(status).json(new Complaint(List.of(problem), null));
    }
}
