package org.tamga.standalone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.tamga.standalone.up.BoxPorts;

/** The command {@code deploy/tamga} as a process of its own, its words read as they come. */
public final class Launched implements AutoCloseable {
    /** Surefire and failsafe run in the module's directory. */
    static final Path LAUNCHER = Path.of("..", "tamga").toAbsolutePath().normalize();

    private static final long PATIENCE_MINUTES = 5;

    private final Process process;
    private final BufferedReader words;
    private final List<String> said = new ArrayList<>();

    private Launched(Process process) {
        this.process = process;
        this.words = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    public static Launched from(Path directory, Path launcher, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.directory(directory.toFile());
        builder.redirectErrorStream(true);
        builder.environment().put("TAMGA_BUILD", "no"); // the build is what runs this test
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return new Launched(builder.start());
    }

    public static Launched tamga(String... arguments) throws IOException {
        return from(Path.of("").toAbsolutePath(), LAUNCHER, arguments);
    }

    public static Launched up(Path data, BoxPorts ports) throws IOException {
        return tamga(
                "up",
                "--accept-unsealed",
                "--data",
                data.toString(),
                "--console-port",
                Integer.toString(ports.console()),
                "--registry-port",
                Integer.toString(ports.registry()),
                "--kafka-port",
                Integer.toString(ports.kafka()),
                "--controller-port",
                Integer.toString(ports.controller()));
    }

    /** Reads on until a line holds {@code text}; fails with everything said if the process ends before, or never says it. */
    public void awaitLine(String text) throws IOException {
        AtomicBoolean heard = new AtomicBoolean();
        CompletableFuture.delayedExecutor(PATIENCE_MINUTES, TimeUnit.MINUTES).execute(() -> {
            if (!heard.get()) {
                process.destroyForcibly();
            }
        });
        String line;
        while ((line = words.readLine()) != null) {
            said.add(line);
            if (line.contains(text)) {
                heard.set(true);
                return;
            }
        }
        throw new AssertionError("ended without \"" + text + "\":\n" + String.join("\n", said));
    }

    /** Everything said, once the process has ended by itself. */
    public String outcome() {
        words.lines().forEach(said::add);
        return String.join("\n", said);
    }

    int status() throws InterruptedException {
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            throw new AssertionError("still running:\n" + String.join("\n", said));
        }
        return process.exitValue();
    }

    long pid() {
        return process.pid();
    }

    List<ProcessHandle> children() {
        return process.descendants().toList();
    }

    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    public void terminate() {
        process.toHandle().destroy(); // Process.destroy would close its output too
    }

    @Override
    public void close() {
        List<ProcessHandle> children = children();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        try {
            words.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
