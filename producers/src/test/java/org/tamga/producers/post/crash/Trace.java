package org.tamga.producers.post.crash;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a Java program did to a directory, call by call, as {@code strace} saw it. */
final class Trace {
    private static final String CALLS =
            "pwrite64,write,ftruncate,fsync,fdatasync,unlink,unlinkat,rename,renameat,renameat2,openat,pwritev,writev";
    private static final Pattern CALL = Pattern.compile("\\d+ +(\\w+)\\((.*)");
    private static final Pattern FILE = Pattern.compile("^\\d+<((?:\\\\x[0-9a-f]{2})+)>");
    private static final Pattern NAME = Pattern.compile("\"((?:\\\\x[0-9a-f]{2})+)\"");
    private static final Pattern DATA = Pattern.compile(">, \"((?:\\\\x[0-9a-f]{2})*)\", (\\d+)(?:, (\\d+))?");
    private static final Pattern SIZE = Pattern.compile(">, (\\d+)\\)?");

    private final Path directory;

    Trace(Path directory) {
        this.directory = directory;
    }

    /** Whether programs can be watched here. */
    static boolean isPossible() throws InterruptedException {
        try {
            return new ProcessBuilder("strace", "-f", "--seccomp-bpf", "-o", "/dev/null", "-e", "trace=write", "true")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    /** Runs the program to its end. */
    List<Step> of(Class<?> program, String... arguments) throws IOException, InterruptedException {
        Path log = Files.createTempFile("tamga", ".strace");
        try {
            List<String> command = new ArrayList<>(List.of("strace", "-f", "--seccomp-bpf", "-y", "-xx"));
            command.addAll(List.of("-s", "1000000", "-e", "trace=" + CALLS, "-o", log.toString()));
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
            command.add(program.getName());
            command.addAll(List.of(arguments));
            int status = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (status != 0) {
                throw new AssertionError(program.getSimpleName() + " ended with " + status);
            }
            try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
                return lines.flatMap(line -> step(line).stream()).toList();
            }
        } finally {
            Files.delete(log);
        }
    }

    private Optional<Step> step(String line) {
        Matcher call = CALL.matcher(line);
        if (!call.matches() || line.contains("= -1 ")) {
            return Optional.empty();
        }
        String rest = call.group(2);
        String path = inside(rest, call.group(1).matches("openat|unlink.*|rename.*") ? NAME : FILE);
        return path == null ? Optional.empty() : step(call.group(1), path, rest);
    }

    private static Optional<Step> step(String call, String path, String rest) {
        switch (call) {
            case "openat":
                return rest.contains("O_CREAT") ? Optional.of(new Step.Create(path)) : Optional.empty();
            case "write", "pwrite64":
                Matcher data = find(DATA, rest);
                byte[] bytes = bytes(data.group(1));
                if (bytes.length != Integer.parseInt(data.group(2))) {
                    throw new AssertionError("not all of it was noted: " + path);
                }
                long offset = data.group(3) == null ? Step.Write.END : Long.parseLong(data.group(3));
                return Optional.of(new Step.Write(path, offset, bytes));
            case "ftruncate":
                return Optional.of(
                        new Step.Truncate(path, Long.parseLong(find(SIZE, rest).group(1))));
            case "fsync", "fdatasync":
                return Optional.of(new Step.Sync(path));
            case "unlink", "unlinkat":
                return Optional.of(new Step.Delete(path));
            default:
                throw new AssertionError("what does " + call + " do to " + path + "?");
        }
    }

    /** The path within the directory; null if it is none there. */
    private @Nullable String inside(String rest, Pattern where) {
        Matcher matcher = where.matcher(rest);
        if (!matcher.find()) {
            return null;
        }
        Path path = Path.of(new String(bytes(matcher.group(1)), StandardCharsets.UTF_8));
        return path.startsWith(directory) ? directory.relativize(path).toString() : null;
    }

    private static Matcher find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("not understood: " + text.substring(0, Math.min(200, text.length())));
        }
        return matcher;
    }

    private static byte[] bytes(String escaped) {
        return HexFormat.of().parseHex(escaped.replace("\\x", ""));
    }
}
