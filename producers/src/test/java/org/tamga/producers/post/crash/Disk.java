package org.tamga.producers.post.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Files as a sequence of {@link Step}s leaves them: what a process sees that is started after the former was killed, and
 * what is left when the power goes, if the disk had kept nothing that it was not made to keep. That a file is there at
 * all, or is gone, counts as kept.
 */
final class Disk {
    private final Map<String, byte[]> files = new TreeMap<>();
    private final Map<String, byte[]> kept = new TreeMap<>();

    void take(Step step) {
        String path = step.path();
        if (step instanceof Step.Create) {
            files.putIfAbsent(path, new byte[0]);
            kept.putIfAbsent(path, new byte[0]);
        } else if (step instanceof Step.Write write) {
            files.put(path, written(files.get(path), write, write.bytes().length));
        } else if (step instanceof Step.Truncate truncate) {
            files.computeIfPresent(path, (same, bytes) -> Arrays.copyOf(bytes, (int) truncate.size()));
        } else if (step instanceof Step.Sync) {
            files.computeIfPresent(path, (same, bytes) -> {
                kept.put(path, bytes);
                return bytes;
            });
        } else if (step instanceof Step.Delete) {
            files.remove(path);
            kept.remove(path);
        }
    }

    /** What a process finds that starts now. */
    void afterKill(Path directory) throws IOException {
        write(files, directory);
    }

    /** The same, if of the next write half was done. */
    void afterKillWithin(Step.Write write, Path directory) throws IOException {
        Map<String, byte[]> torn = new TreeMap<>(files);
        torn.put(write.path(), written(files.get(write.path()), write, write.bytes().length / 2));
        write(torn, directory);
    }

    /** What is left when the power goes now. */
    void afterPowerCut(Path directory) throws IOException {
        write(kept, directory);
    }

    private static byte[] written(byte[] before, Step.Write write, int length) {
        byte[] old = before == null ? new byte[0] : before;
        int offset = write.offset() == Step.Write.END ? old.length : (int) write.offset();
        byte[] bytes = Arrays.copyOf(old, Math.max(old.length, offset + length));
        System.arraycopy(write.bytes(), 0, bytes, offset, length);
        return bytes;
    }

    private static void write(Map<String, byte[]> files, Path directory) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = directory.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }
}
