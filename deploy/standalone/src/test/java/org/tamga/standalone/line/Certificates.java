package org.tamga.standalone.line;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Certificates of a broker at 127.0.0.1, made with the JDK's keytool and signed by one authority. All files are PKCS #12.
 *
 * @param authority whom clients trust
 * @param valid key and certificate of a broker
 * @param expired the same, but the certificate was valid until yesterday
 */
record Certificates(Path authority, Path valid, Path expired) {
    static final String PASSWORD = "only-for-this-test";

    static Certificates makeIn(Path directory) throws IOException, InterruptedException {
        Path authority = directory.resolve("authority.p12");
        keytool(authority, "-genkeypair", "-alias", "authority", "-keyalg", "EC", "-dname", "CN=CA", "-ext", "bc:c");
        keytool(authority, "-exportcert", "-alias", "authority", "-file", directory.resolve("authority.crt"));
        return new Certificates(authority, broker(directory, "valid", "-0d"), broker(directory, "expired", "-11d"));
    }

    /** Valid for ten days from {@code start}. */
    private static Path broker(Path directory, String name, String start) throws IOException, InterruptedException {
        Path keys = directory.resolve(name + ".p12");
        Path request = directory.resolve(name + ".csr");
        Path signed = directory.resolve(name + ".crt");
        keytool(keys, "-genkeypair", "-alias", "broker", "-keyalg", "EC", "-dname", "CN=127.0.0.1");
        keytool(keys, "-certreq", "-alias", "broker", "-file", request);
        keytool(
                directory.resolve("authority.p12"),
                "-gencert",
                "-alias",
                "authority",
                "-infile",
                request,
                "-outfile",
                signed,
                "-ext",
                "san=ip:127.0.0.1",
                "-startdate",
                start,
                "-validity",
                "10");
        keytool(keys, "-importcert", "-noprompt", "-alias", "authority", "-file", directory.resolve("authority.crt"));
        keytool(keys, "-importcert", "-noprompt", "-alias", "broker", "-file", signed);
        return keys;
    }

    private static void keytool(Path store, Object... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD, "-keystore", store.toString()));
        int status = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (status != 0) {
            throw new IOException("keytool ended with " + status);
        }
    }
}
