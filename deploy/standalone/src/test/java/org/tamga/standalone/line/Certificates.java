package org.tamga.standalone.line;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Certificates of a broker at 127.0.0.1, made with the JDK's keytool; each signs itself, so that it is what a client
 * trusts too.
 *
 * @param valid a PKCS #12 file
 * @param expired another, whose certificate was valid until yesterday
 */
record Certificates(Path valid, Path expired) {
    static final String PASSWORD = "only-for-this-test";

    static Certificates makeIn(Path directory) throws IOException, InterruptedException {
        return new Certificates(
                make(directory.resolve("valid.p12"), "-0d"), make(directory.resolve("expired.p12"), "-11d"));
    }

    /** Valid for ten days from {@code start}. */
    private static Path make(Path file, String start) throws IOException, InterruptedException {
        int status = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "broker",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-startdate",
                        start,
                        "-validity",
                        "10",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .inheritIO()
                .start()
                .waitFor();
        if (status != 0) {
            throw new IOException("keytool ended with " + status);
        }
        return file;
    }
}
