package org.tamga.alerting.delivery.http;

import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.UnsupportedHttpVersionException;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.delivery.Carried;
import org.tamga.alerting.delivery.DeliveryState;
import org.tamga.alerting.delivery.Fault;

/** Reads what an answer, or that there was none, means. */
public final class HttpFaults {
    private static final int OK = 200;
    private static final int REDIRECTS = 300;
    private static final int CLIENT = 400;
    private static final int GONE = 410;
    private static final int TOO_MANY = 429;
    private static final int SERVER = 500;
    private static final int UNAVAILABLE = 503;
    private static final int MOST_CAUSES = 10;

    /** The first that an exception is, or is caused by. */
    private static final List<Map.Entry<Class<? extends Throwable>, Fault>> BY_CAUSE = List.of(
            Map.entry(PinnedAddresses.NotAllowed.class, Fault.ADDRESS_NOT_ALLOWED),
            Map.entry(UnknownHostException.class, Fault.NAME_UNKNOWN),
            Map.entry(CertificateExpiredException.class, Fault.CERTIFICATE_EXPIRED),
            Map.entry(CertificateNotYetValidException.class, Fault.CERTIFICATE_NOT_YET_VALID),
            Map.entry(SSLPeerUnverifiedException.class, Fault.CERTIFICATE_OF_ANOTHER),
            Map.entry(CertPathBuilderException.class, Fault.CERTIFICATE_NOT_TRUSTED),
            Map.entry(CertPathValidatorException.class, Fault.CERTIFICATE_NOT_TRUSTED),
            Map.entry(CertificateException.class, Fault.CERTIFICATE_OF_ANOTHER),
            Map.entry(SSLException.class, Fault.TLS_FAILED),
            Map.entry(NoHttpResponseException.class, Fault.NO_HTTP),
            Map.entry(UnsupportedHttpVersionException.class, Fault.NO_HTTP),
            Map.entry(HttpException.class, Fault.NO_HTTP),
            Map.entry(ConnectionClosedException.class, Fault.NO_HTTP),
            Map.entry(InterruptedIOException.class, Fault.TIMED_OUT));

    private HttpFaults() {}

    static Carried answered(int status, @Nullable String retryAfter, Clock clock) {
        if (status >= OK && status < REDIRECTS) {
            return new Carried.Taken(DeliveryState.ACCEPTED);
        }
        String detail = "HTTP " + status;
        if (status == TOO_MANY || status == UNAVAILABLE) {
            return new Carried.Failed(Fault.ASKED_TO_WAIT, detail, pause(retryAfter, clock));
        }
        if (status == GONE) {
            return Carried.Failed.of(Fault.GONE, detail);
        }
        if (status >= SERVER) {
            return Carried.Failed.of(Fault.RECEIVER_FAILED, detail);
        }
        if (status >= CLIENT) {
            return Carried.Failed.of(Fault.REFUSED, detail);
        }
        return Carried.Failed.of(status >= REDIRECTS ? Fault.REDIRECTED : Fault.NO_HTTP, detail);
    }

    /** Seconds or a date; what is neither, or has passed, asks for nothing. */
    private static @Nullable Duration pause(@Nullable String retryAfter, Clock clock) {
        if (retryAfter == null) {
            return null;
        }
        String written = retryAfter.strip();
        if (written.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(written));
        }
        try {
            Instant until = ZonedDateTime.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration pause = Duration.between(clock.instant(), until);
            return pause.isNegative() ? null : pause;
        } catch (DateTimeException neither) {
            return null;
        }
    }

    /** Why an exchange ended without an answer. */
    public static Carried.Failed unanswered(Throwable failure) {
        return BY_CAUSE.stream()
                .flatMap(entry -> causes(failure)
                        .filter(entry.getKey()::isInstance)
                        .map(cause -> entry.getValue())
                        .limit(1))
                .findFirst()
                .map(Carried.Failed::of)
                .orElseGet(() -> Carried.Failed.of(Fault.NOT_REACHED));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(Optional.of(failure), Optional::isPresent, cause -> cause.map(Throwable::getCause))
                .limit(MOST_CAUSES)
                .flatMap(Optional::stream);
    }
}
