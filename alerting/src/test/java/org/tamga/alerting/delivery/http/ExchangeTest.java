package org.tamga.alerting.delivery.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.alerting.delivery.Carried;
import org.tamga.alerting.delivery.DeliveryState;
import org.tamga.alerting.delivery.Fault;
import org.tamga.alerting.delivery.ScriptedReceiver;
import org.tamga.alerting.delivery.directory.AddressRange;
import org.tamga.alerting.delivery.directory.Allowed;
import org.tamga.alerting.delivery.directory.Trust;
import org.tamga.alerting.delivery.directory.TrustForTests;

/** What is sent goes to an address that was checked, over TLS that holds, or nowhere. */
class ExchangeTest {
    private static final Allowed HERE = new Allowed(List.of(AddressRange.of("127.0.0.0/8")));
    private static final Allowed PUBLIC = new Allowed(List.of());
    private static final Instant NOW = Instant.now();
    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://2852039166/",
                "http://169.254.169.254/latest/meta-data",
                "http://127.0.0.1:PORT/",
                "http://2130706433:PORT/",
                "http://localhost:PORT/",
                "http://[::1]:PORT/",
                "http://[::ffff:127.0.0.1]:PORT/",
                "http://10.0.0.1/",
            })
    void privateAddressIsNotSentToUnlessListed(String url) throws Exception {
        try (ScriptedReceiver receiver = new ScriptedReceiver(ScriptedReceiver.OK)) {
            URI address = URI.create(url.replace("PORT", String.valueOf(receiver.port())));

            assertThat(fault(post(address, PUBLIC, Trust.JAVAS))).isEqualTo(Fault.ADDRESS_NOT_ALLOWED);
            assertThat(receiver.requests()).isEmpty();
        }
    }

    @Test
    void listedOneIs() throws Exception {
        try (ScriptedReceiver receiver = new ScriptedReceiver(ScriptedReceiver.OK)) {
            assertThat(post(receiver.url(), HERE, Trust.JAVAS)).isEqualTo(new Carried.Taken(DeliveryState.ACCEPTED));
        }
    }

    /** A name that is public when it is asked for first, and private when it is asked for again. */
    @Test
    void nameIsResolvedOnceAndWhatWasCheckedIsConnectedTo() throws Exception {
        try (ScriptedReceiver receiver = new ScriptedReceiver(ScriptedReceiver.OK)) {
            List<String> asked = new ArrayList<>();
            DnsResolver turning = names(host -> {
                asked.add(host);
                return asked.size() == 1 ? "127.0.0.1" : "10.0.0.1";
            });
            URI url = URI.create("http://receiver.test:" + receiver.port() + "/");

            Carried carried = post(turning, url, HERE, Trust.JAVAS);

            assertThat(carried).isEqualTo(new Carried.Taken(DeliveryState.ACCEPTED));
            assertThat(asked).containsExactly("receiver.test");
            assertThat(receiver.requests().get(0).headers()).containsEntry("host", "receiver.test:" + receiver.port());
        }
    }

    @Test
    void unknownNameIsSaidSo() throws Exception {
        DnsResolver none = names(host -> {
            throw new UnknownHostException(host);
        });
        assertThat(fault(post(none, URI.create("http://nowhere.test/"), PUBLIC, Trust.JAVAS)))
                .isEqualTo(Fault.NAME_UNKNOWN);
    }

    @Test
    void nobodyThereIsSaidSo() throws Exception {
        ScriptedReceiver gone = new ScriptedReceiver();
        gone.close();
        assertThat(fault(post(gone.url(), HERE, Trust.JAVAS))).isEqualTo(Fault.NOT_REACHED);
    }

    @Test
    void expiredCertificateIsNamed() throws Exception {
        Certificates expired = Certificates.of("127.0.0.1", NOW.minus(DAY.multipliedBy(30)), NOW.minus(DAY));
        assertThat(overTls(expired, trusting(expired))).isEqualTo(Fault.CERTIFICATE_EXPIRED);
        assertThat(overTls(expired, Trust.JAVAS)).isEqualTo(Fault.CERTIFICATE_EXPIRED);
    }

    @Test
    void certificateOfNextWeekIsNamed() throws Exception {
        Certificates early = Certificates.of("127.0.0.1", NOW.plus(DAY), NOW.plus(DAY.multipliedBy(9)));
        assertThat(overTls(early, trusting(early))).isEqualTo(Fault.CERTIFICATE_NOT_YET_VALID);
    }

    @Test
    void certificateOfAnotherIsNamed() throws Exception {
        Certificates others = Certificates.of("127.0.0.9", NOW.minus(DAY), NOW.plus(DAY));
        assertThat(overTls(others, trusting(others))).isEqualTo(Fault.CERTIFICATE_OF_ANOTHER);
    }

    @Test
    void certificateThatNobodySignedIsNamed() throws Exception {
        Certificates own = Certificates.of("127.0.0.1", NOW.minus(DAY), NOW.plus(DAY));
        assertThat(overTls(own, Trust.JAVAS)).isEqualTo(Fault.CERTIFICATE_NOT_TRUSTED);
    }

    @Test
    void certificateOfATrustedAuthorityHolds() throws Exception {
        Certificates own = Certificates.of("127.0.0.1", NOW.minus(DAY), NOW.plus(DAY));
        try (ScriptedReceiver receiver = new ScriptedReceiver(own.context(), ScriptedReceiver.OK)) {
            assertThat(post(receiver.url(), HERE, trusting(own))).isEqualTo(new Carried.Taken(DeliveryState.ACCEPTED));
        }
    }

    @Test
    void noTlsWhereTlsIsMeantIsNamed() throws Exception {
        try (ScriptedReceiver receiver = new ScriptedReceiver("garbage\r\n\r\n")) {
            URI url = URI.create(receiver.url().toString().replace("http:", "https:"));
            try (Exchange exchange =
                    new Exchange(Clock.systemUTC(), SystemDefaultDnsResolver.INSTANCE, Duration.ofMillis(500))) {
                Fault fault = fault(exchange.post(
                        new Exchange.Target(url, HERE, Trust.JAVAS), "text/plain", Map.of(), new byte[0]));
                assertThat(fault).isIn(Fault.TLS_FAILED, Fault.TIMED_OUT);
            }
        }
    }

    /** Headers without end, a line without end, a body without end. */
    @ParameterizedTest
    @ValueSource(strings = {"HEADERS", "LINE"})
    void endlessAnswerIsCutOff(String which) throws Exception {
        String answer = which.equals("LINE")
                ? "HTTP/1.1 200 OK\r\nX: " + "x".repeat(100_000) + "\r\n\r\n"
                : "HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(1_000) + "\r\n";
        try (ScriptedReceiver receiver = new ScriptedReceiver(answer)) {
            assertThat(post(receiver.url(), HERE, Trust.JAVAS)).isInstanceOf(Carried.Failed.class);
        }
    }

    @Test
    void longAnswerIsReadNoFurtherThanItMatters() throws Exception {
        String answer = "HTTP/1.1 200 OK\r\nContent-Length: 900000000\r\n\r\n" + "x".repeat(70_000);
        try (ScriptedReceiver receiver = new ScriptedReceiver(answer)) {
            assertThat(post(receiver.url(), HERE, Trust.JAVAS)).isInstanceOf(Carried.Taken.class);
        }
    }

    private Fault overTls(Certificates certificates, Trust trust) throws Exception {
        try (ScriptedReceiver receiver = new ScriptedReceiver(certificates.context(), ScriptedReceiver.OK)) {
            Fault fault = fault(post(receiver.url(), HERE, trust));
            assertThat(receiver.requests()).isEmpty();
            return fault;
        }
    }

    private Trust trusting(Certificates certificates) throws Exception {
        return TrustForTests.of(certificates.pem(folder.resolve("authority.pem")));
    }

    private static Fault fault(Carried carried) {
        assertThat(carried).isInstanceOf(Carried.Failed.class);
        return ((Carried.Failed) carried).fault();
    }

    private static Carried post(URI url, Allowed allowed, Trust trust) throws Exception {
        return post(SystemDefaultDnsResolver.INSTANCE, url, allowed, trust);
    }

    private static Carried post(DnsResolver names, URI url, Allowed allowed, Trust trust) throws Exception {
        try (Exchange exchange = new Exchange(Clock.systemUTC(), names, Exchange.LONGEST)) {
            return exchange.post(
                    new Exchange.Target(url, allowed, trust), "application/json", Map.of(), "{}".getBytes(UTF_8));
        }
    }

    private interface Names {
        String address(String host) throws UnknownHostException;
    }

    private static DnsResolver names(Names names) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return new InetAddress[] {InetAddress.getByName(names.address(host))};
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }
}
