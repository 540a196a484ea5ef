package org.tamga.alerting.delivery.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.delivery.Carried;
import org.tamga.alerting.delivery.Fault;
import org.tamga.alerting.delivery.directory.Allowed;
import org.tamga.alerting.delivery.directory.Trust;

/**
 * Posts something and reads whether it was taken. All of it, from the name's resolution to the end of the answer, has one
 * time limit; each exchange has a connection of its own; nothing is followed, repeated or remembered.
 */
public final class Exchange implements AutoCloseable {
    /** Longest for the exchange as a whole. Standard Webhooks gives receivers up to 30 s; the rest is for the way there. */
    public static final Duration LONGEST = Duration.ofSeconds(35);

    private static final int LARGEST_ANSWER = 64 * 1024;
    private static final int LONGEST_LINE = 8 * 1024;
    private static final int MOST_HEADERS = 100;

    private final Clock clock;
    private final DnsResolver names;
    private final Duration longest;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "tamga-delivery-exchange");
        thread.setDaemon(true);
        return thread;
    });

    public Exchange(Clock clock, DnsResolver names, Duration longest) {
        this.clock = clock;
        this.names = names;
        this.longest = longest;
    }

    /** Whoever is behind the address, and whether he may be sent to. */
    public record Target(URI url, Allowed allowed, Trust trust) {}

    public Carried post(Target target, String contentType, Map<String, String> headers, byte[] body)
            throws InterruptedException {
        HttpPost request = new HttpPost(target.url());
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(body, ContentType.parse(contentType)));
        HttpClientConnectionManager connection = connection(target);
        Future<Carried> exchange = threads.submit(() -> run(connection, request));
        try {
            return exchange.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooLong) {
            return Carried.Failed.of(Fault.TIMED_OUT);
        } catch (ExecutionException failure) {
            return HttpFaults.unanswered(failure.getCause() == null ? failure : failure.getCause());
        } finally {
            exchange.cancel(true);
            request.abort();
            connection.close(CloseMode.IMMEDIATE);
        }
    }

    private Carried run(HttpClientConnectionManager connection, HttpPost request) throws IOException {
        try (CloseableHttpClient client = client(connection)) {
            return client.execute(request, this::read);
        }
    }

    private Carried read(ClassicHttpResponse response) throws IOException {
        drain(response);
        Header retryAfter = response.getFirstHeader("Retry-After");
        return HttpFaults.answered(response.getCode(), retryAfter == null ? null : retryAfter.getValue(), clock);
    }

    /** An answer is whole when its body is; of an endless one this is enough. */
    private static void drain(ClassicHttpResponse response) throws IOException {
        if (response.getEntity() == null) {
            return;
        }
        @Nullable InputStream body = response.getEntity().getContent();
        if (body != null && body.readNBytes(LARGEST_ANSWER).length == LARGEST_ANSWER) {
            response.setEntity(null); // or the rest would be read too
        }
    }

    private CloseableHttpClient client(HttpClientConnectionManager connection) {
        return HttpClientBuilder.create()
                .setConnectionManager(connection)
                .setUserAgent("Tamga")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setAuthenticationEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .setResponseTimeout(Timeout.of(longest))
                        .build())
                .build();
    }

    private HttpClientConnectionManager connection(Target target) {
        TlsSocketStrategy tls = new DefaultClientTlsStrategy(Trusting.context(target.trust(), clock));
        BasicHttpClientConnectionManager manager = BasicHttpClientConnectionManager.create(
                null,
                new PinnedAddresses(target.allowed(), names),
                RegistryBuilder.<TlsSocketStrategy>create()
                        .register("https", tls)
                        .build(),
                ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxLineLength(LONGEST_LINE)
                                .setMaxHeaderCount(MOST_HEADERS)
                                .build())
                        .build());
        manager.setConnectionConfig(ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(longest))
                .setSocketTimeout(Timeout.of(longest))
                .build());
        return manager;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
