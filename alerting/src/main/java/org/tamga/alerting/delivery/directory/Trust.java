package org.tamga.alerting.delivery.directory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.Optional;

/** Whose certificates are taken: those that Java trusts, or those that certain authorities sign. */
public final class Trust {
    public static final Trust JAVAS = new Trust(Optional.empty());

    private final Optional<KeyStore> authorities;

    private Trust(Optional<KeyStore> authorities) {
        this.authorities = authorities;
    }

    /** Certificates in PEM; throws IOException or IllegalArgumentException if there is none. */
    static Trust of(Path pem) throws IOException {
        try (InputStream in = Files.newInputStream(pem)) {
            Collection<? extends Certificate> certificates =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (certificates.isEmpty()) {
                throw new IllegalArgumentException("holds no certificate; it has to hold one or more in PEM");
            }
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int number = 0;
            for (Certificate certificate : certificates) {
                store.setCertificateEntry("authority-" + number++, certificate);
            }
            return new Trust(Optional.of(store));
        } catch (GeneralSecurityException noCertificate) {
            throw new IllegalArgumentException(
                    "holds no certificate; it has to hold one or more in PEM", noCertificate);
        }
    }

    /** Empty for those that Java trusts. */
    public Optional<KeyStore> authorities() {
        return authorities;
    }
}
