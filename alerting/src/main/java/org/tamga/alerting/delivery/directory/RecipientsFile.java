package org.tamga.alerting.delivery.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.release.Recipient;
import org.tamga.alerting.release.Recipients;
import org.tamga.vocabulary.Countries;

/**
 * The recipients file: one JSON object with the recipients and how each is reached. The member states are recipients
 * whether or not they are in it; the observers are those that it names. Files that it names are looked for beside it.
 */
public final class RecipientsFile {
    private static final String SENDER = "a name without blanks, commas, < and &, such as centre.example.org";

    private final List<String> complaints = new ArrayList<>();
    private final SecretFiles files;

    private RecipientsFile(Path file) {
        this.files = new SecretFiles(file);
    }

    /** Throws IllegalArgumentException with everything that is wrong with it, one complaint a line. */
    public static Directory read(Path file) {
        RecipientsFile reading = new RecipientsFile(file);
        Directory directory = reading.directory(file);
        if (directory == null || !reading.complaints.isEmpty()) {
            throw new IllegalArgumentException(file + ":\n  " + String.join("\n  ", reading.complaints));
        }
        return directory;
    }

    private @Nullable Directory directory(Path file) {
        Written written = written(file);
        Fields fields = written == null ? null : Fields.of("", written, complaints);
        if (fields == null) {
            return null;
        }
        String sender = fields.text("sender", SENDER);
        if (sender != null && !sender.matches("[^\\s,<&]+")) {
            fields.complain("sender", SENDER);
        }
        MailServer mailServer = MailReading.server(fields.object("smtp"), files);
        if (!fields.has("recipients")) {
            fields.complain("recipients", "a list of objects, one for each country");
        }
        List<Addressee> addressees = addressees(fields.objects("recipients"), mailServer != null || fields.has("smtp"));
        fields.finish();
        return new Directory(
                recipients(addressees),
                addressees,
                sender == null ? Directory.SENDER : sender,
                Optional.ofNullable(mailServer));
    }

    private static Recipients recipients(List<Addressee> addressees) {
        return new Recipients(
                Countries.members(),
                those(addressees, recipient -> recipient.kind() == Recipient.Kind.OBSERVER),
                those(addressees, Recipient::exercises));
    }

    private static Set<String> those(List<Addressee> addressees, Predicate<Recipient> which) {
        return addressees.stream()
                .map(Addressee::recipient)
                .filter(which)
                .map(Recipient::country)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<Addressee> addressees(List<Fields> all, boolean mailServer) {
        AddresseeReading reading = new AddresseeReading(files, mailServer);
        List<Addressee> addressees = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (Fields fields : all) {
            Addressee addressee = reading.read(fields);
            if (addressee != null && !named.add(addressee.recipient().country())) {
                fields.complainThat("country", "is named a second time; every country stands in the file once");
            } else if (addressee != null) {
                addressees.add(addressee);
            }
        }
        return addressees;
    }

    private @Nullable Written written(Path file) {
        try {
            String text = Files.readString(file);
            return Written.read(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (NoSuchFileException missing) {
            complaints.add("there is no such file");
        } catch (MalformedInputException notUtf8) {
            complaints.add("it is not UTF-8; convert it with iconv first");
        } catch (JsonProcessingException noJson) {
            int line = noJson.getLocation() == null ? 1 : noJson.getLocation().getLineNr();
            complaints.add("line " + line + ": is no JSON: "
                    + noJson.getOriginalMessage().replaceFirst("\\s*\\(start marker at .*", ""));
        } catch (IOException unreadable) {
            complaints.add("it cannot be read: " + unreadable.getMessage());
        }
        return null;
    }
}
