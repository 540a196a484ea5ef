package org.tamga.alerting.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a provider's answer has to be like; the provider is a small one of the test's own that says what a test wants. */
class ProviderTest {
    private static final URI CALLBACK = URI.create("http://127.0.0.1:8470/sign-in/provider/callback");
    private static final String SECRET = "a secret that is long enough to sign with, as some would try";

    private HttpServer server;
    private RSAKey key;
    private Provider provider;
    private Provider.Pending pending;
    private String idToken = "";
    private String tokenRequest = "";

    @BeforeEach
    void start() throws Exception {
        key = new RSAKeyGenerator(2048).keyID("one").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/.well-known/openid-configuration", exchange -> answer(exchange, """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/auth", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "subject_types_supported": ["public"],
                 "response_types_supported": ["code"], "id_token_signing_alg_values_supported": ["RS256"]}""".formatted(issuer())));
        server.createContext("/keys", exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", exchange -> {
            tokenRequest = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            answer(exchange, "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"id_token\":\"" + idToken + "\"}");
        });
        server.start();
        provider = new Provider(new ProviderSettings(issuer(), "centre", SECRET, "centre.roles", "test"));
        pending = provider.begin(CALLBACK).pending();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void goodTokenVouchesForSomebody() throws Exception {
        idToken = signed(claims().build());

        Vouched vouched = finish();

        assertThat(vouched)
                .isEqualTo(new Vouched(
                        issuer().toString(), "42", "sadykova", "A. Sadykova", Set.of(Role.DUTY_OFFICER), null));
        assertThat(tokenRequest).contains("code_verifier=" + pending.verifier(), "code=c0de");
    }

    @Test
    void browserIsSentAwayWithAChallengeAndWithoutASecret() throws Exception {
        URI where = provider.begin(CALLBACK).where();

        assertThat(where.getQuery())
                .contains("code_challenge_method=S256", "response_type=code", "nonce=", "state=")
                .doesNotContain(SECRET)
                .doesNotContain(pending.verifier());
    }

    @Test
    void tokenThatIsNotForThisSignInIsNotGood() throws Exception {
        Instant now = Instant.now();
        for (JWTClaimsSet claims : List.of(
                claims().claim("nonce", "another").build(),
                claims().claim("nonce", null).build(),
                claims().audience("another-client").build(),
                claims().issuer("https://elsewhere.example").build(),
                claims().expirationTime(Date.from(now.minusSeconds(600))).build())) {
            idToken = signed(claims);

            assertThatThrownBy(this::finish).as(claims.toString()).isInstanceOf(Provider.ProviderException.class);
        }
    }

    @Test
    void tokenThatTheProviderDidNotSignIsNotGood() throws Exception {
        RSAKey other = new RSAKeyGenerator(2048).keyID("one").generate();
        SignedJWT byOther = new SignedJWT(header(), claims().build());
        byOther.sign(new RSASSASigner(other));
        SignedJWT byOurSecret = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims().build());
        byOurSecret.sign(new MACSigner(SECRET.getBytes(StandardCharsets.UTF_8)));
        for (String token : List.of(
                byOther.serialize(),
                byOurSecret.serialize(),
                new PlainJWT(claims().build()).serialize(),
                "not.a.token")) {
            idToken = token;

            assertThatThrownBy(this::finish).isInstanceOf(Provider.ProviderException.class);
        }
    }

    @Test
    void answerToAnotherQuestionIsRefused() throws Exception {
        idToken = signed(claims().build());

        assertThatThrownBy(() -> provider.finish(URI.create(CALLBACK + "?code=c0de&state=another"), pending, CALLBACK))
                .isInstanceOf(Provider.ProviderException.class);
        assertThatThrownBy(() -> provider.finish(
                        URI.create(CALLBACK + "?error=access_denied&state=" + pending.state()), pending, CALLBACK))
                .hasMessageContaining("access_denied");
    }

    @Test
    void rolesHaveTheirWordsAndOthersMeanNothing() {
        assertThat(ProviderRoles.of(List.of("tamga-supervisor", "ANALYST", "accountant"))
                        .roles())
                .containsExactlyInAnyOrder(Role.SUPERVISOR, Role.ANALYST);
        assertThat(ProviderRoles.of(List.of("supervisor", "liaison-kz")))
                .isEqualTo(new ProviderRoles(Set.of(Role.LIAISON), "KZ"));
        assertThat(ProviderRoles.of(List.of("liaison")).roles()).isEmpty();
        assertThat(ProviderRoles.of(List.of()).roles()).isEmpty();
    }

    @Test
    void providerThatIsAwayIsSaidToBe() {
        Provider away = new Provider(
                new ProviderSettings(URI.create("http://127.0.0.1:1/none"), "centre", SECRET, "roles", "test"));

        assertThatThrownBy(() -> away.begin(CALLBACK)).hasMessageContaining("cannot be read at its issuer's address");
    }

    private Vouched finish() throws Provider.ProviderException {
        return provider.finish(URI.create(CALLBACK + "?code=c0de&state=" + pending.state()), pending, CALLBACK);
    }

    private JWTClaimsSet.Builder claims() {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer().toString())
                .subject("42")
                .audience("centre")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .claim("nonce", pending.nonce())
                .claim("preferred_username", "sadykova")
                .claim("name", "A. Sadykova")
                .claim("centre", Map.of("roles", List.of("tamga-duty-officer", "other")));
    }

    private String signed(JWTClaimsSet claims) throws JOSEException {
        SignedJWT token = new SignedJWT(header(), claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private static JWSHeader header() {
        return new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build();
    }

    private URI issuer() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
