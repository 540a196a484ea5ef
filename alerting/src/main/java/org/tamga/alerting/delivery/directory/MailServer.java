package org.tamga.alerting.delivery.directory;

import org.jspecify.annotations.Nullable;

/**
 * The server that takes the centre's mail.
 *
 * @param encryption whether what goes to it is encrypted
 * @param user null for without signing in
 * @param password null for without; never shown
 * @param from the address that mail comes from
 */
public record MailServer(
        String host,
        int port,
        Encryption encryption,
        @Nullable String user,
        @Nullable String password,
        String from,
        Trust trust) {
    /** How what goes to a mail server is encrypted. */
    public enum Encryption {
        /** By STARTTLS, and if the server does not offer it nothing is sent. */
        STARTTLS,
        /** From the first byte on. */
        TLS,
        /** Not: for a server on this machine. */
        NONE
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
