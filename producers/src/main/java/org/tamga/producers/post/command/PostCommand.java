package org.tamga.producers.post.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.tamga.events.command.ConnectionOptions;
import org.tamga.events.command.KeepsLog;
import org.tamga.producers.post.Post;
import org.tamga.producers.post.PostSettings;
import org.tamga.producers.post.http.PortException;
import org.tamga.producers.post.outbox.BrokenOutboxException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tamga post}. */
@Command(
        name = "post",
        description = "Runs a border post: a page for reports, an outbox that loses none, a link to the centre.",
        subcommands = {EnrolCommand.class, ExportCommand.class, CheckpointsCommand.class},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:it was stopped",
            " 1:the folder or the port cannot be had, or the outbox is damaged",
            " 2:the command was not understood"
        },
        footer = {
            "",
            "Example:",
            "  tamga post --checkpoint KZ-KORDAY --bootstrap centre.example:9093 --client-config tls.properties"
        })
public final class PostCommand implements Callable<Integer>, KeepsLog {
    private static final int UNUSABLE = 1;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private PostOptions post = new PostOptions();

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "" + PostSettings.DEFAULT_PORT,
            description = "Where the page is, on this computer alone. Default: ${DEFAULT-VALUE}")
    private int port = PostSettings.DEFAULT_PORT;

    @Option(
            names = "--heartbeat",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "How often to tell the centre that this post is there. Default: ${DEFAULT-VALUE}")
    private int heartbeat = 60;

    @Option(
            names = "--keep-days",
            paramLabel = "DAYS",
            defaultValue = "400",
            description = "How long to keep what the centre has settled. Default: ${DEFAULT-VALUE}")
    private int keepDays = 400;

    @Option(
            names = "--feeds",
            paramLabel = "DIR",
            description = "The watch folder: each sub-folder is a feed of files. Default: feeds in the post's folder")
    private @Nullable Path feeds;

    @Override
    public Integer call() throws InterruptedException {
        PostSettings settings;
        try {
            settings = settings();
        } catch (IllegalArgumentException misunderstood) {
            throw new ParameterException(spec.commandLine(), String.valueOf(misunderstood.getMessage()), misunderstood);
        }
        CountDownLatch stopped = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        try (Post running = Post.open(settings, Clock.systemUTC())) {
            running.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                stopped.countDown();
                await(closed);
            }));
            welcome(running, settings);
            stopped.await();
        } catch (BrokenOutboxException | IOException | PortException unusable) {
            return failed(String.valueOf(unusable.getMessage()));
        } finally {
            closed.countDown();
        }
        return 0;
    }

    @Override
    public Optional<Path> logs() {
        try {
            return Optional.of(settings().folder().resolve("logs"));
        } catch (IllegalArgumentException misunderstood) {
            return Optional.empty(); // said when it is called
        }
    }

    private PostSettings settings() {
        String[] version = spec.root().version();
        return new PostSettings(
                post.checkpoint(),
                post.folder(),
                port,
                connection.connection(),
                Duration.ofSeconds(heartbeat),
                Duration.ofDays(keepDays),
                version.length == 0 ? "unknown" : version[0],
                feeds());
    }

    private Path feeds() {
        if (feeds != null && !Files.isDirectory(feeds)) {
            throw new IllegalArgumentException("--feeds: \"" + feeds + "\" is not a folder; make it, or name another");
        }
        return feeds == null ? post.folder().resolve("feeds") : feeds;
    }

    private void welcome(Post running, PostSettings settings) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Post " + settings.checkpoint().id() + " ("
                + settings.checkpoint().name() + "), reports in "
                + settings.folder().toAbsolutePath());
        out.println("Page: http://127.0.0.1:" + running.port() + "/   (Ctrl-C stops)");
        out.println("The centre admits this post's key with:");
        out.println("  " + EnrolCommand.admission(running.key()));
        out.flush();
    }

    private int failed(String why) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(why);
        err.flush();
        return UNUSABLE;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(10, java.util.concurrent.TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
