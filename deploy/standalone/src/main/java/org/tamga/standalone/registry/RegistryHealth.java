package org.tamga.standalone.registry;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Whether a registry answers the API its clients use. */
final class RegistryHealth {
    private static final int TIMEOUT_MS = 2_000;
    private static final long PAUSE_MS = 50;

    private RegistryHealth() {}

    /**
     * Returns when the registry at {@code url} lists its subjects.
     *
     * @throws TimeoutException if {@code process} ends, or {@code patience} does, without an answer
     */
    static void await(String url, Process process, Duration patience) throws InterruptedException, TimeoutException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!answers(url)) {
            if (System.nanoTime() > deadline) {
                throw new TimeoutException("no answer within " + patience.toSeconds() + " s");
            }
            if (process.waitFor(PAUSE_MS, TimeUnit.MILLISECONDS)) {
                throw new TimeoutException("its process ended with status " + process.exitValue());
            }
        }
    }

    private static boolean answers(String url) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(url + "/subjects").toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MS);
            connection.setReadTimeout(TIMEOUT_MS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }
}
