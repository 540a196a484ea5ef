package org.tamga.benchmarks.topology;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tamga.benchmarks.contestants.tamga.ThreeBorders;
import org.tamga.benchmarks.measure.Fork;

/** A JVM that runs beside this one and answers line by line. */
final class Child implements AutoCloseable {
    private final Process process;
    private final BufferedReader answers;
    private final BufferedWriter questions;

    private Child(Process process) {
        this.process = process;
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.questions = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
    }

    /** It has the patterns that Tamga is shipped with and no other. */
    static Child start(List<String> arguments) throws IOException {
        return new Child(Fork.start(List.of("-D" + ThreeBorders.AS_SHIPPED + "=true"), arguments));
    }

    /** Waits for the next thing it says. */
    <T> T hear(Class<T> answer) throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IllegalStateException("The other JVM ended without an answer");
        }
        return Fork.read(answer, line);
    }

    <T> T ask(Class<T> answer) throws IOException {
        questions.newLine();
        questions.flush();
        return hear(answer);
    }

    long pid() {
        return process.pid();
    }

    /** Ends it as a power cut does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Ends it in order. */
    @Override
    public void close() throws IOException {
        if (process.isAlive()) {
            questions.close();
        }
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
