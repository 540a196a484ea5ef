package org.tamga.standalone;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.tamga.events.Connection;
import org.tamga.standalone.data.DataDirectory;
import org.tamga.standalone.up.Box;
import org.tamga.standalone.up.BoxPorts;
import org.tamga.standalone.up.BoxSettings;
import org.tamga.standalone.up.Steps;
import picocli.CommandLine;

/**
 * The whole of Tamga as {@code tamga up} runs it, on free ports over a directory of its own. {@link #shared} is started
 * at first use and serves every test of this JVM; a test that stops or spoils it starts its own.
 */
public final class RunningTamga implements AutoCloseable {
    private final BoxSettings settings;
    private final Box box;

    private RunningTamga(BoxSettings settings, Box box) {
        this.settings = settings;
        this.box = box;
    }

    /** One for the whole test run; ended, and its directory removed, with the JVM. */
    public static RunningTamga shared() {
        return Shared.INSTANCE;
    }

    /** Starts one over {@code data}, which a later one may take over; it takes unsealed reports, as tests send them. */
    public static RunningTamga over(Path data) throws Exception {
        return with(BoxSettings.embedded(new DataDirectory(data), FreePorts.forBox())
                .acceptingUnsealed());
    }

    /** Starts one with settings of any kind. */
    public static RunningTamga with(BoxSettings settings) throws Exception {
        Box box = new Box(settings, new Steps(new PrintWriter(System.out, true, StandardCharsets.UTF_8), false));
        try {
            box.start();
            return new RunningTamga(settings, box);
        } catch (Exception e) {
            box.close();
            throw e;
        }
    }

    public Connection connection() {
        return box.connection();
    }

    /** The console's address; REST and metrics are under it. */
    public URI console() {
        return URI.create("http://" + settings.host() + ":" + settings.ports().console() + "/");
    }

    /** The link by which the first account is made; of a Tamga that has none. */
    public URI firstAccountLink() {
        return URI.create(box.firstAccount().orElseThrow().link());
    }

    public BoxPorts ports() {
        return settings.ports();
    }

    public Path data() {
        return settings.data().root();
    }

    /** Runs {@code tamga COMMAND --bootstrap … --registry … ARGUMENTS} in this JVM, against this Tamga. */
    public Output tamga(String command, String... arguments) {
        Stream<String> here = Stream.of(
                command,
                "--bootstrap",
                connection().bootstrapServers(),
                "--registry",
                connection().registryUrl());
        return run(Stream.concat(here, Stream.of(arguments)).toArray(String[]::new));
    }

    /** Runs {@code tamga ARGUMENTS} in this JVM. */
    public static Output run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Tamga.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        int status = line.execute(arguments);
        return new Output(status, out.toString(), err.toString());
    }

    @Override
    public void close() {
        box.close();
    }

    /** What a command answered. */
    public record Output(int status, String out, String err) {
        public List<String> lines() {
            return out.lines().toList();
        }
    }

    private static final class Shared {
        static final RunningTamga INSTANCE = start();

        private static RunningTamga start() {
            try {
                Path data = Files.createTempDirectory("tamga-test");
                RunningTamga tamga = over(data);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> end(tamga, data)));
                return tamga;
            } catch (Exception e) {
                throw new IllegalStateException("Tamga did not start", e);
            }
        }

        private static void end(RunningTamga tamga, Path data) {
            tamga.close();
            try (Stream<Path> files = Files.walk(data)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            } catch (IOException e) {
                System.err.println("The test's directory " + data + " cannot be removed: " + e);
            }
        }
    }
}
