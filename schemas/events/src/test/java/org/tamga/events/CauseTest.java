package org.tamga.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.SSLHandshakeException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.junit.jupiter.api.Test;

class CauseTest {
    @Test
    void anExpiredCertificateIsNamedWithTheRemedy() {
        assertThat(Cause.words(
                        new ExecutionException(handshakeFailed(new CertificateExpiredException("NotAfter: May")))))
                .isEqualTo("SSL handshake failed: the certificate has expired (NotAfter: May). It has to be renewed,"
                        + " unless this computer's clock is wrong");
    }

    @Test
    void aCertificateOfTheFutureAsksAboutTheClock() {
        assertThat(Cause.words(handshakeFailed(new CertificateNotYetValidException("NotBefore: May"))))
                .endsWith("not valid yet (NotBefore: May). Is this computer's clock right?");
    }

    @Test
    void whatLiesAtTheBottomIsSaidOnce() {
        IOException bottom = new IOException("no route to host");
        assertThat(Cause.words(new IllegalStateException("cannot send", bottom)))
                .isEqualTo("cannot send: no route to host");
        assertThat(Cause.words(new IllegalStateException("cannot send, no route to host", bottom)))
                .isEqualTo("cannot send, no route to host");
    }

    @Test
    void aFailureWithoutWordsIsNamedByItsKind() {
        assertThat(Cause.words(new IllegalStateException())).isEqualTo("IllegalStateException");
    }

    private static SslAuthenticationException handshakeFailed(Exception reason) {
        SSLHandshakeException refused = new SSLHandshakeException("PKIX path validation failed");
        refused.initCause(reason);
        return new SslAuthenticationException("SSL handshake failed", refused);
    }
}
