package org.tamga.alerting.delivery.http;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Arrays;
import java.util.Date;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.delivery.directory.Trust;

/** Checks certificates, first of all whether they have expired: who made them matters no longer then. */
public final class Trusting implements X509TrustManager {
    private final X509TrustManager usual;
    private final Clock clock;

    private Trusting(X509TrustManager usual, Clock clock) {
        this.usual = usual;
        this.clock = clock;
    }

    public static SSLContext context(Trust trust, Clock clock) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(
                    null,
                    new TrustManager[] {new Trusting(usual(trust.authorities().orElse(null)), clock)},
                    null);
            return context;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("TLS cannot be set up", impossible);
        }
    }

    private static X509TrustManager usual(@Nullable KeyStore authorities) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(authorities);
        return Arrays.stream(factory.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        for (X509Certificate certificate : chain) {
            certificate.checkValidity(Date.from(clock.instant()));
        }
        usual.checkServerTrusted(chain, type);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new CertificateException("The centre takes no clients this way");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return usual.getAcceptedIssuers();
    }
}
