package org.tamga.alerting.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tamga.alerting.people.People;
import org.tamga.alerting.people.Provider;
import org.tamga.alerting.people.Provider.ProviderException;
import org.tamga.alerting.people.RefusedException;
import org.tamga.alerting.people.Right;
import org.tamga.alerting.people.SignedIn;

/**
 * Signing in with an outside provider: away to it, and back. What was asked waits here under the state, and only the browser
 * that asked has the state in a cookie too. Failures lead back to the sign-in page, which says why.
 */
final class ProviderRoutes {
    static final String CALLBACK = "/sign-in/provider/callback";
    private static final Logger LOG = LoggerFactory.getLogger(ProviderRoutes.class);
    private static final String COOKIE = "tamga-provider";
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int MOST_WAITING = 1_000;

    private final Provider provider;
    private final People people;
    private final SessionCookie cookie;
    private final Supplier<String> address;
    private final Clock clock;
    private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();

    /** @param address where browsers find the console, without a slash at the end */
    ProviderRoutes(Provider provider, People people, SessionCookie cookie, Supplier<String> address, Clock clock) {
        this.provider = provider;
        this.people = people;
        this.cookie = cookie;
        this.address = address;
        this.clock = clock;
    }

    private record Waiting(Provider.Pending pending, Instant until) {}

    void addTo(RoutesConfig routes) {
        routes.get("/api/sign-in/provider", this::away, Right.ANYBODY);
        routes.get(CALLBACK, this::back, Right.ANYBODY);
    }

    private void away(Context request) {
        Instant now = clock.instant();
        waiting.values().removeIf(one -> one.until().isBefore(now));
        if (waiting.size() >= MOST_WAITING) {
            refuse(request, "BUSY");
            return;
        }
        try {
            Provider.Begun begun = provider.begin(callback());
            String state = begun.pending().state();
            waiting.put(state, new Waiting(begun.pending(), now.plus(PATIENCE)));
            // Lax: the browser comes back from the provider's site
            put(request, state, (int) PATIENCE.toSeconds());
            request.redirect(begun.where().toString());
        } catch (ProviderException failure) {
            LOG.warn("Nobody can sign in with the provider: {}", failure.getMessage());
            refuse(request, "PROVIDER");
        }
    }

    private void back(Context request) {
        request.header("Cache-Control", "no-store");
        String state = Optional.ofNullable(request.queryParam("state")).orElse("");
        Waiting asked = waiting.remove(state);
        boolean theirs = state.equals(request.cookie(COOKIE));
        put(request, "", 0);
        if (asked == null || !theirs || asked.until().isBefore(clock.instant())) {
            refuse(request, "PROVIDER_LATE");
            return;
        }
        try {
            URI answer = URI.create(callback() + "?" + request.queryString());
            SignedIn signedIn = people.vouched()
                    .signIn(provider.finish(answer, asked.pending(), callback()), Access.origin(request));
            cookie.write(request, signedIn.token(), signedIn.session());
            request.redirect("/");
        } catch (ProviderException failure) {
            LOG.warn("A sign-in with the provider failed: {}", failure.getMessage());
            refuse(request, "PROVIDER");
        } catch (RefusedException refused) {
            refuse(request, refused.why().name());
        }
    }

    private static void refuse(Context request, String why) {
        request.redirect("/sign-in#refused=" + why);
    }

    private URI callback() {
        return URI.create(address.get() + CALLBACK);
    }

    private void put(Context request, String state, int maxAge) {
        request.cookie(new Cookie(
                COOKIE, state, CALLBACK, maxAge, address.get().startsWith("https:"), true, null, SameSite.LAX));
    }
}
