package org.tamga.alerting.delivery.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamga.alerting.delivery.Channel;
import org.tamga.alerting.delivery.Keys;
import org.tamga.alerting.release.Recipient;

/** The recipients file: what it says, and that whatever is wrong with it is named with its line. */
class RecipientsFileTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void secrets() throws Exception {
        file = folder.resolve("recipients.json");
        Files.writeString(folder.resolve("kz.secret"), Keys.SECRET + "\n");
        Files.writeString(folder.resolve("kz.old"), Keys.OTHER_SECRET);
        Files.writeString(folder.resolve("kz.private"), Keys.PRIVATE);
        Files.writeString(folder.resolve("token"), "0123456789abcdef0123456789abcdef");
        Files.writeString(folder.resolve("short"), "abc");
        Files.writeString(folder.resolve("nokey"), "whsec_%%%");
    }

    @Test
    void everythingThatCanBeSaidIsRead() throws Exception {
        Directory directory = read("""
                {
                  "sender": "centre.example.org",
                  "smtp": {"host": "mail.example.org", "from": "centre@example.org"},
                  "recipients": [
                    {"country": "kz", "kind": "member", "language": "ru", "drills": true, "allow": ["10.20.0.0/16"],
                     "webhook": {"url": "https://liaison.example.kz/in", "secretFile": "kz.secret",
                                 "previousSecretFile": "kz.old", "privateKeyFile": "kz.private"},
                     "email": ["liaison@example.kz"], "kafka": true,
                     "cap": {"url": "https://liaison.example.kz/cap"}, "tokenFile": "token"},
                    {"country": "AF", "kind": "observer", "cap": {}, "tokenFile": "token"}
                  ]
                }""");

        Addressee kazakhstan = directory.find("KZ");
        assertThat(kazakhstan.channels()).containsExactlyInAnyOrder(Channel.values());
        assertThat(kazakhstan.language()).isEqualTo(Locale.forLanguageTag("ru"));
        assertThat(kazakhstan.recipient().exercises()).isTrue();
        assertThat(kazakhstan.webhook().orElseThrow().keys()).hasSize(3);
        assertThat(kazakhstan.token().orElseThrow().is("0123456789abcdef0123456789abcdef"))
                .isTrue();
        assertThat(directory.sender()).isEqualTo("centre.example.org");
        assertThat(directory.mailServer().orElseThrow().encryption()).isEqualTo(MailServer.Encryption.STARTTLS);
        assertThat(directory.recipients().all())
                .extracting(Recipient::country)
                .containsExactly("AZ", "KZ", "KG", "RU", "TJ", "TM", "UZ", "AF");
        assertThat(directory.channels("RU")).isEmpty();
        assertThat(directory.lanes(List.of("AF"))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "country: 'QQ', kind: 'member'|recipients[0].country is \"QQ\"; it has to be the two letters",
                "kind: 'member'|recipients[0].country is missing",
                "country: 'KZ'|recipients[0].kind is missing; it has to be member or observer",
                "country: 'KZ', kind: 'friend'|recipients[0].kind is \"friend\"",
                "country: 'DE', kind: 'member'|observer, as DE is no member state",
                "country: 'KZ', kind: 'observer'|member, as KZ is a member state",
                "country: 'KZ', kind: 'member', webook: {}|recipients[0].webook is not known; leave it out, or write",
                "country: 'KZ', kind: 'member', drills: 'yes'|recipients[0].drills is \"yes\"; it has to be true or false",
                "country: 'KZ', kind: 'member', language: 'de'|recipients[0].language is \"de\"; it has to be en or ru",
                "country: 'KZ', kind: 'member', allow: ['10.0.0.0/40']|recipients[0].allow[0] is \"10.0.0.0/40\"",
                "country: 'KZ', kind: 'member', allow: '10.0.0.0/8'|recipients[0].allow is \"10.0.0.0/8\"; it has to be a list",
                "country: 'KZ', kind: 'member', webhook: {secretFile: 'kz.secret'}|recipients[0].webhook.url is missing",
                "country: 'KZ', kind: 'member', webhook: {url: 'ftp://x/', secretFile: 'kz.secret'}|recipients[0].webhook.url is \"ftp://x/\"; it has to be an address that begins with https://",
                "country: 'KZ', kind: 'member', webhook: {url: 'https://u:p@x/', secretFile: 'kz.secret'}|without a user",
                "country: 'KZ', kind: 'member', webhook: {url: 'https://x/'}|recipients[0].webhook.secretFile is missing",
                "country: 'KZ', kind: 'member', webhook: {url: 'https://x/', secretFile: 'none'}|names none, which is not there",
                "country: 'KZ', kind: 'member', webhook: {url: 'https://x/', secretFile: 'nokey'}|holds a key that is no base64",
                "country: 'KZ', kind: 'member', webhook: {url: 'https://x/', secretFile: 'kz.private'}|holds no key that begins with whsec_",
                "country: 'KZ', kind: 'member', webhook: {url: 'https://x/', secretFile: 'kz.secret', caFile: 'token'}|holds no certificate",
                "country: 'KZ', kind: 'member', email: ['nobody']|recipients[0].email[0] is \"nobody\"; it has to be an e-mail address",
                "country: 'KZ', kind: 'member', email: ['a@example.org']|recipients[0].email needs a mail server",
                "country: 'KZ', kind: 'member', cap: {}|recipients[0].tokenFile is missing",
                "country: 'KZ', kind: 'member', cap: {}, tokenFile: 'short'|holds a token that is too short",
            })
    void whatIsWrongIsNamedWithLineFieldValueAndRemedy(String entry, String complaint) {
        String json = entry.replace('\'', '"').replaceAll("([a-zA-Z]+): ", "\"$1\": ");

        assertThat(refusal("{\n  \"recipients\": [\n    {" + json + "}\n  ]\n}"))
                .contains(file.toString(), "line 3: ", complaint)
                .doesNotContain(Keys.SECRET, Keys.PRIVATE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|the file is no JSON object",
                "[]|the file is no JSON object",
                "{}|recipients is missing",
                "{ \"recipients\": [], }|line 1: is no JSON",
                "{ \"recipients\": [], \"recipients\": [] }|is no JSON: Duplicate",
                "{ \"recipients\": [7] }|recipients[0] is no JSON object",
                "{ \"recipients\": [], \"people\": [] }|people is not known",
                "{ \"recipients\": [], \"sender\": \"a b\" }|sender is \"a b\"",
                "{ \"recipients\": [], \"smtp\": {\"host\": \"m\", \"from\": \"x\", \"port\": 0} }|smtp.port is 0",
                "{ \"recipients\": [], \"smtp\": {\"host\": \"m\", \"from\": \"x\"} }|smtp.from is \"x\"",
                "{ \"recipients\": [], \"smtp\": {\"host\": \"m\", \"from\": \"a@b.c\", \"encryption\": \"ssl\"} }|starttls, tls or none",
            })
    void whatIsNoRecipientsFileIsRefused(String text, String complaint) {
        assertThat(refusal(text)).contains(complaint);
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        assertThat(refusal("""
                {"recipients": [
                  {"country": "KZ", "kind": "member", "drills": 1},
                  {"country": "KZ", "kind": "member"},
                  {"country": "UZ", "kind": "member", "kafka": "yes"}]}"""))
                .contains("line 2: recipients[0].drills", "line 3: recipients[1].country is named a second time")
                .contains("line 4: recipients[2].kafka");
    }

    @Test
    void fileThatIsNotThereIsSaidSo() {
        assertThat(catchThrowable(() -> RecipientsFile.read(folder.resolve("other.json"))))
                .hasMessageContaining("there is no such file");
    }

    private Directory read(String text) throws Exception {
        Files.writeString(file, text);
        return RecipientsFile.read(file);
    }

    private String refusal(String text) {
        Throwable refusal = catchThrowable(() -> read(text));
        assertThat(refusal).isInstanceOf(IllegalArgumentException.class);
        return String.valueOf(refusal.getMessage());
    }
}
