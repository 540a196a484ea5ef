package org.tamga.producers.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.tamga.events.Connection;
import org.tamga.events.Reachability;
import org.tamga.events.TopicSnapshot;
import org.tamga.events.Topics;
import org.tamga.events.UnreachableException;
import org.tamga.events.command.ConnectionOptions;
import org.tamga.events.seal.KeyRing;
import org.tamga.events.seal.Seal;
import org.tamga.events.serde.Registry;
import org.tamga.events.serde.WireFormat;
import org.tamga.producers.post.carried.CarriedReader;
import org.tamga.producers.post.carried.RefusedFile;
import org.tamga.producers.publish.KafkaPublisher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tamga ingest}: hands carried reports to the centre's intake as they were sealed. */
@Command(
        name = "ingest",
        description = "Takes in files that posts without a link wrote with tamga post export.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:every file was handed to the centre's intake",
            " 1:a file was refused or cannot be read; the others were taken",
            " 2:the command was not understood",
            " 3:Kafka or the registry could not be reached"
        })
public final class IngestCommand implements Callable<Integer> {
    private static final int REFUSED = 1;
    private static final int NOT_REACHED = 3;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files of tamga post export.")
    private List<Path> files = List.of();

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Override
    public Integer call() {
        try {
            Connection centre = connection.connection();
            Reachability.check(
                    centre, Duration.ofSeconds(10), Topics.SEIZURES, Topics.IDENTIFICATIONS, Topics.CHECKPOINTS);
            try (Registry registry = Registry.at(centre);
                    Producer<String, byte[]> producer = new KafkaProducer<>(
                            KafkaPublisher.settings(centre), new StringSerializer(), new ByteArraySerializer())) {
                KeyRing keys = KeyRing.of(
                        TopicSnapshot.read(centre, registry, Topics.CHECKPOINTS).values());
                int status = 0;
                for (Path file : files) {
                    status = Math.max(status, ingest(file, keys, registry, producer));
                }
                return status;
            }
        } catch (UnreachableException unreachable) {
            return failed(unreachable.words(), NOT_REACHED);
        } catch (KafkaException lost) {
            return failed("Kafka was lost on the way: " + lost.getMessage() + ". Ingest the files again", NOT_REACHED);
        } catch (IllegalArgumentException misunderstood) {
            throw new ParameterException(spec.commandLine(), String.valueOf(misunderstood.getMessage()), misunderstood);
        }
    }

    private int ingest(Path file, KeyRing keys, Registry registry, Producer<String, byte[]> producer) {
        List<Future<?>> sending = new ArrayList<>();
        try {
            int reports = new CarriedReader(file, keys, Clock.systemUTC().instant())
                    .read(report -> sending.add(producer.send(record(report, registry))));
            producer.flush();
            for (Future<?> one : sending) {
                one.get();
            }
            PrintWriter out = spec.commandLine().getOut();
            out.println(file + ": " + reports + " reports handed to the centre's intake");
            out.flush();
            return 0;
        } catch (RefusedFile refused) {
            return failed(String.valueOf(refused.getMessage()), REFUSED);
        } catch (IOException unreadable) {
            return failed(file + " cannot be read: " + unreadable.getMessage(), REFUSED);
        } catch (ExecutionException failed) {
            throw new KafkaException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return failed("stopped; ingest the file again", NOT_REACHED);
        }
    }

    private static ProducerRecord<String, byte[]> record(CarriedReader.Carried report, Registry registry) {
        byte[] value = WireFormat.frame(registry.idOf(report.schema()), report.body());
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(report.topic(), report.seal().post(), value);
        record.headers().add(Seal.HEADER, report.seal().toBytes());
        return record;
    }

    private int failed(String why, int status) {
        spec.commandLine().getErr().println(why);
        spec.commandLine().getErr().flush();
        return status;
    }
}
