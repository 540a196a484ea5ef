package org.tamga.alerting.delivery.directory;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.delivery.signing.SigningKey;
import org.tamga.alerting.release.Recipient;
import org.tamga.alerting.words.Words;
import org.tamga.vocabulary.Countries;

/** Reads one recipient of the recipients file. */
final class AddresseeReading {
    private static final String COUNTRY = "the two letters of a country by ISO 3166-1, such as KZ";
    private static final String SECRET = "secretFile";
    private static final String PRIVATE_KEY = "privateKeyFile";
    private static final String KIND = "member or observer";

    private final SecretFiles files;
    private final boolean mailServer;

    AddresseeReading(SecretFiles files, boolean mailServer) {
        this.files = files;
        this.mailServer = mailServer;
    }

    /** Null if it cannot be made out who it is, which is then complained of. */
    @Nullable
    Addressee read(Fields fields) {
        Recipient recipient = recipient(fields);
        Locale language = language(fields);
        Allowed allowed = new Allowed(fields.texts("allow", AddressRange.REMEDY, AddressRange::of));
        Webhook webhook = webhook(fields.object("webhook"));
        List<String> mail = fields.texts("email", MailReading.ADDRESS, MailReading::address);
        if (!mail.isEmpty() && !mailServer) {
            fields.complainThat("email", "needs a mail server; write \"smtp\": {\"host\": …} beside \"recipients\"");
        }
        boolean topic = fields.flag("kafka");
        CapEndpoint cap = cap(fields.object("cap"));
        Token token = files.read(fields, "tokenFile", Token::of);
        if (cap != null && cap.url() == null && !fields.has("tokenFile")) {
            fields.complain("tokenFile", "the file with the token by which the recipient reads its CAP feed");
        }
        fields.finish();
        return recipient == null
                ? null
                : new Addressee(
                        recipient,
                        language,
                        allowed,
                        Optional.ofNullable(webhook),
                        mail,
                        topic,
                        Optional.ofNullable(cap),
                        Optional.ofNullable(token));
    }

    private static @Nullable Recipient recipient(Fields fields) {
        String country = fields.required("country", COUNTRY);
        String kind = fields.required("kind", KIND);
        if (country != null && !Countries.isKnown(country)) {
            fields.complain("country", COUNTRY);
            return null;
        }
        if (country == null || kind == null) {
            return null;
        }
        boolean isMember = Countries.members().contains(Countries.normalise(country));
        if (!kind.equals("member") && !kind.equals("observer")) {
            fields.complain("kind", KIND);
        } else if (isMember != kind.equals("member")) {
            fields.complain(
                    "kind",
                    isMember
                            ? "member, as " + country + " is a member state"
                            : "observer, as " + country + " is no member state");
        }
        return new Recipient(
                country, isMember ? Recipient.Kind.MEMBER : Recipient.Kind.OBSERVER, fields.flag("drills"));
    }

    private static Locale language(Fields fields) {
        String languages = String.join(
                " or ", Words.LANGUAGES.stream().map(Locale::getLanguage).toList());
        String written = fields.text("language", languages);
        if (written == null) {
            return Locale.ENGLISH;
        }
        Optional<Locale> language = Words.LANGUAGES.stream()
                .filter(known -> known.getLanguage().equals(written))
                .findFirst();
        if (language.isEmpty()) {
            fields.complain("language", languages);
        }
        return language.orElse(Locale.ENGLISH);
    }

    private @Nullable Webhook webhook(@Nullable Fields fields) {
        if (fields == null) {
            return null;
        }
        URI url = url(fields, true);
        List<SigningKey> keys = keys(fields);
        Trust trust = files.trust(fields, "caFile");
        fields.finish();
        return url == null || keys.isEmpty() ? null : new Webhook(url, keys, trust == null ? Trust.JAVAS : trust);
    }

    /** The new ones and, while the recipient changes over, those before; one signature for each. */
    private List<SigningKey> keys(Fields fields) {
        if (!fields.has(SECRET) && !fields.has(PRIVATE_KEY)) {
            fields.complain(
                    SECRET,
                    "the file with the key that signs by HMAC (v1), whsec_…; or write " + PRIVATE_KEY
                            + ", for Ed25519 (v1a), whsk_…");
        }
        List<SigningKey> keys = new ArrayList<>();
        for (String field : List.of(SECRET, PRIVATE_KEY, "previousSecretFile", "previousPrivateKeyFile")) {
            boolean isPrivate = field.toLowerCase(Locale.ROOT).contains("private");
            SigningKey key = files.read(fields, field, text -> SigningKey.of(text, isPrivate));
            if (key != null) {
                keys.add(key);
            }
        }
        return keys;
    }

    private @Nullable CapEndpoint cap(@Nullable Fields fields) {
        if (fields == null) {
            return null;
        }
        URI url = url(fields, false);
        Trust trust = files.trust(fields, "caFile");
        fields.finish();
        return new CapEndpoint(url, trust == null ? Trust.JAVAS : trust);
    }

    private static @Nullable URI url(Fields fields, boolean isRequired) {
        String written = isRequired ? fields.required("url", WebAddress.REMEDY) : fields.text("url", WebAddress.REMEDY);
        if (written == null) {
            return null;
        }
        try {
            return WebAddress.of(written);
        } catch (IllegalArgumentException unfit) {
            fields.complain("url", WebAddress.REMEDY);
            return null;
        }
    }
}
