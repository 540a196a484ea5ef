package org.tamga.alerting.delivery.directory;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads what the recipients file says of mail. */
final class MailReading {
    static final String ADDRESS = "an e-mail address, such as liaison@example.org";

    private static final int SUBMISSION = 587;
    private static final int LAST_PORT = 65_535;

    private MailReading() {}

    /** Null if nothing is said, or not enough, which is then complained of. */
    static @Nullable MailServer server(@Nullable Fields fields, SecretFiles files) {
        if (fields == null) {
            return null;
        }
        String host = fields.required("host", "the name of a mail server");
        int port = fields.number("port", SUBMISSION, 1, LAST_PORT);
        MailServer.Encryption encryption = encryption(fields);
        String user = fields.text("user", "a name, or left out");
        String password = files.read(fields, "passwordFile", String::strip);
        String from = fields.required("from", ADDRESS);
        if (from != null && !isAddress(from)) {
            fields.complain("from", ADDRESS);
        }
        if (user != null && password == null && !fields.has("passwordFile")) {
            fields.complain("passwordFile", "the file with the user's password");
        }
        Trust trust = files.trust(fields, "caFile");
        fields.finish();
        return host == null || from == null
                ? null
                : new MailServer(host, port, encryption, user, password, from, trust == null ? Trust.JAVAS : trust);
    }

    private static MailServer.Encryption encryption(Fields fields) {
        String written = fields.text("encryption", "starttls, tls or none");
        if (written == null) {
            return MailServer.Encryption.STARTTLS;
        }
        try {
            return MailServer.Encryption.valueOf(written.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            fields.complain("encryption", "starttls, tls or none");
            return MailServer.Encryption.STARTTLS;
        }
    }

    /** The address; throws IllegalArgumentException if it is none. */
    static String address(String written) {
        if (!isAddress(written)) {
            throw new IllegalArgumentException(ADDRESS);
        }
        return written;
    }

    private static boolean isAddress(String written) {
        try {
            InternetAddress address = new InternetAddress(written, true);
            return written.equals(address.getAddress()) && written.contains("@");
        } catch (AddressException none) {
            return false;
        }
    }
}
