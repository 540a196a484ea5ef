package org.tamga.alerting.delivery.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.alerting.delivery.Channel;
import org.tamga.alerting.delivery.Keys;
import org.tamga.alerting.delivery.Lane;

/** The recipients file that the README shows is one. */
class ReadmeRecipientsTest {
    private static final Pattern SHOWN = Pattern.compile("(?s)## Send to recipients.*?\\n```\\n(.*?)```\\n");

    @TempDir
    private Path folder;

    @Test
    void itsRecipientsFileIsRead() throws Exception {
        Matcher shown = SHOWN.matcher(Files.readString(Path.of("..", "README.md")));
        assertThat(shown.find()).isTrue();
        Path file = Files.writeString(folder.resolve("recipients.json"), shown.group(1));
        Files.writeString(folder.resolve("uz.secret"), Keys.SECRET);
        Files.writeString(folder.resolve("uz.secret.old"), Keys.OTHER_SECRET);
        Files.writeString(folder.resolve("smtp.password"), "secret");
        Files.writeString(folder.resolve("af.token"), "0123456789abcdef0123456789abcdef");

        assertThat(RecipientsFile.read(file).lanes(List.of("UZ", "AF")))
                .containsExactly(
                        new Lane("AF", Channel.CAP),
                        new Lane("UZ", Channel.WEBHOOK),
                        new Lane("UZ", Channel.EMAIL),
                        new Lane("UZ", Channel.KAFKA));
    }
}
