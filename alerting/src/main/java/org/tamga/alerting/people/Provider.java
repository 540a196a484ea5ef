package org.tamga.alerting.people;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Signs people in by OpenID Connect: authorization code with PKCE, the ID token checked against the provider's keys, issuer,
 * audience, expiry and our nonce.
 */
public final class Provider {
    private static final int PATIENCE_MILLIS = 10_000;

    private final ProviderSettings settings;
    private volatile @Nullable OIDCProviderMetadata known;

    public Provider(ProviderSettings settings) {
        this.settings = settings;
    }

    public String name() {
        return settings.name();
    }

    /**
     * Somebody who has been sent to the provider and not come back yet.
     *
     * @param state comes back in the address, and has to be theirs
     */
    public record Pending(String state, String nonce, String verifier) {
        @Override
        public String toString() {
            return "Pending";
        }
    }

    /** Where to send the browser. */
    public record Begun(URI where, Pending pending) {}

    /** The provider cannot be asked, or its answer is not as it should be; the message says which, without what was told. */
    public static final class ProviderException extends Exception {
        private static final long serialVersionUID = 1L;

        ProviderException(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    public Begun begin(URI callback) throws ProviderException {
        State state = new State();
        Nonce nonce = new Nonce();
        CodeVerifier verifier = new CodeVerifier();
        URI where = new AuthenticationRequest.Builder(
                        ResponseType.CODE, new Scope("openid", "profile"), new ClientID(settings.clientId()), callback)
                .endpointURI(metadata().getAuthorizationEndpointURI())
                .state(state)
                .nonce(nonce)
                .codeChallenge(verifier, CodeChallengeMethod.S256)
                .build()
                .toURI();
        return new Begun(where, new Pending(state.getValue(), nonce.getValue(), verifier.getValue()));
    }

    /** @param answer the address at which the browser came back */
    public Vouched finish(URI answer, Pending pending, URI callback) throws ProviderException {
        try {
            return vouched(claims(code(answer, pending), pending, callback));
        } catch (ParseException | java.text.ParseException unreadable) {
            throw new ProviderException("The provider's answer cannot be read", unreadable);
        } catch (BadJOSEException | JOSEException wrong) {
            throw new ProviderException("The provider's ID token is not good: " + wrong.getMessage(), wrong);
        } catch (IOException unreachable) {
            throw new ProviderException("The provider does not answer", unreachable);
        }
    }

    private static AuthorizationCode code(URI answer, Pending pending) throws ParseException, ProviderException {
        AuthenticationResponse response = AuthenticationResponseParser.parse(answer);
        if (response.getState() == null || !response.getState().getValue().equals(pending.state())) {
            throw new ProviderException("The answer is not to what was asked", null);
        }
        if (!response.indicatesSuccess()) {
            String error = response.toErrorResponse().getErrorObject().getCode();
            throw new ProviderException("The provider refuses: " + error, null);
        }
        return response.toSuccessResponse().getAuthorizationCode();
    }

    private IDTokenClaimsSet claims(AuthorizationCode code, Pending pending, URI callback)
            throws ProviderException, ParseException, BadJOSEException, JOSEException, IOException {
        OIDCProviderMetadata metadata = metadata();
        ClientID client = new ClientID(settings.clientId());
        TokenRequest request = new TokenRequest.Builder(
                        metadata.getTokenEndpointURI(),
                        new ClientSecretBasic(client, new com.nimbusds.oauth2.sdk.auth.Secret(settings.secret())),
                        new AuthorizationCodeGrant(code, callback, new CodeVerifier(pending.verifier())))
                .build();
        var sent = request.toHTTPRequest();
        sent.setConnectTimeout(PATIENCE_MILLIS);
        sent.setReadTimeout(PATIENCE_MILLIS);
        var response = OIDCTokenResponseParser.parse(sent.send());
        if (!response.indicatesSuccess()) {
            throw new ProviderException(
                    "The provider gives no token: "
                            + response.toErrorResponse().getErrorObject().getCode(),
                    null);
        }
        var idToken = ((OIDCTokenResponse) response.toSuccessResponse())
                .getOIDCTokens()
                .getIDToken();
        JWSAlgorithm algorithm =
                JWSAlgorithm.parse(idToken.getHeader().getAlgorithm().getName());
        if (!JWSAlgorithm.Family.SIGNATURE.contains(algorithm)) {
            throw new ProviderException("The provider's ID token is not signed with a key of its own", null);
        }
        return new IDTokenValidator(
                        new Issuer(settings.issuer()),
                        client,
                        algorithm,
                        metadata.getJWKSetURI().toURL())
                .validate(idToken, new Nonce(pending.nonce()));
    }

    private Vouched vouched(IDTokenClaimsSet claims) throws ParseException, java.text.ParseException {
        JWTClaimsSet all = claims.toJWTClaimsSet();
        String subject = claims.getSubject().getValue();
        String name = Objects.requireNonNullElse(all.getStringClaim("preferred_username"), subject);
        ProviderRoles roles = ProviderRoles.of(listed(all.getClaims()));
        return new Vouched(
                settings.issuer().toString(),
                subject,
                name,
                Objects.requireNonNullElse(all.getStringClaim("name"), name),
                roles.roles(),
                roles.country());
    }

    /** What the role claim lists; it may lie some steps deep. */
    private List<String> listed(Map<String, Object> claims) {
        Object found = claims;
        for (String step : settings.roleClaim().split("\\.")) {
            found = found instanceof Map<?, ?> map ? map.get(step) : null;
        }
        List<String> words = new ArrayList<>();
        if (found instanceof Iterable<?> many) {
            many.forEach(word -> words.add(String.valueOf(word)));
        } else if (found != null) {
            words.add(String.valueOf(found));
        }
        return words;
    }

    /** Read when it is first needed: the centre starts though the provider is away. */
    private OIDCProviderMetadata metadata() throws ProviderException {
        OIDCProviderMetadata metadata = known;
        if (metadata == null) {
            try {
                metadata =
                        OIDCProviderMetadata.resolve(new Issuer(settings.issuer()), PATIENCE_MILLIS, PATIENCE_MILLIS);
            } catch (GeneralException | IOException unreachable) {
                throw new ProviderException(
                        "The provider's settings cannot be read at its issuer's address", unreachable);
            }
            known = metadata;
        }
        return metadata;
    }
}
