package org.tamga.alerting.people;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * How people sign in.
 *
 * @param secrets the folder of the centre's own secrets: the token of this machine, the first account's link, the key that
 *     signs the audit
 * @param limits how long they stay signed in
 * @param publicUrl under which browsers reach the console, where something before it speaks HTTPS; empty if they reach it
 *     directly
 * @param provider who signs people in beside the centre itself; empty for nobody
 */
public record SignInSettings(
        Path secrets, SessionLimits limits, Optional<URI> publicUrl, Optional<ProviderSettings> provider) {
    public SignInSettings {
        publicUrl.ifPresent(SignInSettings::check);
    }

    /** As it comes, with its secrets in {@code folder}. */
    public static SignInSettings in(Path folder) {
        return new SignInSettings(folder, SessionLimits.DEFAULT, Optional.empty(), Optional.empty());
    }

    public boolean https() {
        return publicUrl.isPresent();
    }

    private static void check(URI url) {
        boolean fit = "https".equals(url.getScheme())
                && url.getHost() != null
                && (url.getRawPath() == null
                        || url.getRawPath().isEmpty()
                        || url.getRawPath().equals("/"))
                && url.getRawQuery() == null;
        if (!fit) {
            throw new UnfitException(
                    "public URL is '" + url + "'; it has to be like https://tamga.example.org, without a path");
        }
    }

    /** Host and port of the public address, as browsers name it. */
    public Optional<String> publicAuthority() {
        return publicUrl.map(url -> url.getRawAuthority().toLowerCase(Locale.ROOT));
    }
}
