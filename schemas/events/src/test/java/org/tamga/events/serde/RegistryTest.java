package org.tamga.events.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.avro.Schema;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamga.events.Connection;
import org.tamga.events.SeizureEvent;
import org.tamga.events.serde.RegistryServer.Answer;

/** Waiting for a registry, and telling its word on an id from everything else that may go wrong on the way to it. */
class RegistryTest {
    private static final Schema SEIZURE = SeizureEvent.getClassSchema();
    private static final Answer SCHEMA = new Answer(200, json(Map.of("schema", SEIZURE.toString())));
    private static final Answer UNKNOWN =
            new Answer(404, "{\"error_code\":40403,\"message\":\"No content with id '7' was found.\"}");
    private static final Answer ANOTHER_WAS_FIRST = new Answer(
            409,
            "{\"error_code\":409,\"message\":\"An artifact with ID 'org.tamga.events.SeizureEvent' in group 'default'"
                    + " already exists.\"}");

    private final List<Duration> waits = new ArrayList<>();

    @Test
    void itsWordThatItDoesNotKnowAnIdIsTaken() {
        try (RegistryServer server = RegistryServer.answering(UNKNOWN)) {
            assertThatThrownBy(() -> registry(server).schemaOf(7))
                    .isInstanceOf(UnknownSchemaException.class)
                    .hasMessageContaining("schema id 7");
            assertThat(waits).isEmpty();
        }
    }

    /** The last two are what Apicurio says of a wrong path, the one before is a web server's. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "500 | {\"error_code\":50001,\"message\":\"Error in the backend\"}",
                "503 |",
                "429 | slow down",
                "401 | {\"error_code\":40101,\"message\":\"Unauthorized\"}",
                "403 | forbidden",
                "200 | <html>log in to the network first</html>",
                "404 | <html>no such page</html>",
                "404 | {\"error_code\":404,\"message\":\"Could not find resource for full path\"}",
                "404 | {\"error_code\":0,\"message\":\"Could not find resource for full path\"}"
            })
    void anythingElseIsWaitedOut(int status, String body) {
        try (RegistryServer server = RegistryServer.answering(new Answer(status, body == null ? "" : body), SCHEMA)) {
            assertThat(registry(server).schemaOf(7)).isEqualTo(SEIZURE);
            assertThat(waits).hasSize(1);
        }
    }

    @Test
    void aRegistryThatRefusesConnectionsIsWaitedFor() throws IOException {
        int port = freePort();
        List<RegistryServer> started = new ArrayList<>();
        Connection connection = new Connection("127.0.0.1:9", "http://127.0.0.1:" + port);
        Registry registry = new Registry(Registry.client(connection), wait -> {
            waits.add(wait);
            if (waits.size() == 3) {
                started.add(RegistryServer.at(port, SCHEMA));
            }
            return true;
        });

        assertThat(registry.schemaOf(7)).isEqualTo(SEIZURE);

        started.forEach(RegistryServer::close);
        assertThat(waits).containsExactly(Duration.ofMillis(100), Duration.ofMillis(200), Duration.ofMillis(400));
    }

    @Test
    void whoWaitsIsLetGoWhenTheRegistryIsClosed() throws IOException {
        Connection connection = new Connection("127.0.0.1:9", "http://127.0.0.1:" + freePort());
        Registry registry = Registry.at(connection);
        registry.close();

        assertThatThrownBy(() -> registry.schemaOf(7))
                .isInstanceOf(KafkaException.class)
                .isNotInstanceOf(SerializationException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void aRefusedSchemaIsNoFaultOfTheRecord() {
        Answer incompatible = new Answer(409, "{\"error_code\":409,\"message\":\"Incompatible artifact\"}");
        try (RegistryServer server = RegistryServer.answering(incompatible)) {
            assertThatThrownBy(() -> registry(server).idOf(SEIZURE))
                    .isInstanceOf(KafkaException.class)
                    .isNotInstanceOf(SerializationException.class)
                    .hasMessageContaining("refuses to register org.tamga.events.SeizureEvent")
                    .hasMessageContaining("Incompatible artifact");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"schemaType\":\"JSON\",\"schema\":\"{}\"}",
                "{\"schemaType\":\"PROTOBUF\",\"schema\":\"message A {}\"}",
                "{\"schema\":\"{\\\"type\\\":\\\"nonsense\\\"}\"}"
            })
    void aSchemaThatIsNotAvroIsNotAskedForForEver(String body) {
        try (RegistryServer server = RegistryServer.answering(new Answer(200, body))) {
            assertThatThrownBy(() -> registry(server).schemaOf(7)).isInstanceOf(NotAvroException.class);
            assertThat(waits).isEmpty();
        }
    }

    @Test
    void whoRegistersAtTheSameMomentAsAnotherAsksAgain() {
        try (RegistryServer server = RegistryServer.answering(ANOTHER_WAS_FIRST, new Answer(200, "{\"id\":7}"))) {
            assertThat(registry(server).idOf(SEIZURE)).isEqualTo(7);
            assertThat(waits).containsExactly(Duration.ofMillis(100));
        }
    }

    @Test
    void whoIsToldForEverThatAnotherWasFirstGivesUp() {
        try (RegistryServer server = RegistryServer.answering(ANOTHER_WAS_FIRST)) {
            assertThatThrownBy(() -> registry(server).idOf(SEIZURE))
                    .isInstanceOf(KafkaException.class)
                    .hasMessageContaining("refuses to register org.tamga.events.SeizureEvent")
                    .hasMessageContaining("already exists");
            assertThat(waits).hasSize(5);
        }
    }

    @Test
    void whoDoesNotWaitIsToldThatThereIsNoAnswer() throws IOException {
        Connection connection = new Connection("127.0.0.1:9", "http://127.0.0.1:" + freePort());
        try (Registry registry = Registry.withoutWaiting(connection)) {
            assertThatThrownBy(() -> registry.idOf(SEIZURE))
                    .isInstanceOf(KafkaException.class)
                    .hasMessageContaining("The schema registry gives no answer")
                    .hasMessageContaining("refused");
        }
    }

    @Test
    void whatWasRegisteredIsReadWithoutAskingAgain() {
        try (RegistryServer server = RegistryServer.answering(new Answer(200, "{\"id\":7}"))) {
            Registry registry = registry(server);
            int id = registry.idOf(SEIZURE);

            assertThat(registry.schemaOf(id)).isEqualTo(SEIZURE);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void idsAndSchemasAreAskedForOnce() {
        try (RegistryServer server = RegistryServer.answering(new Answer(200, "{\"id\":7}"), SCHEMA)) {
            Registry registry = registry(server);
            for (int i = 0; i < 3; i++) {
                assertThat(registry.idOf(SEIZURE)).isEqualTo(7);
            }
            for (int i = 0; i < 3; i++) {
                assertThat(registry.schemaOf(8)).isEqualTo(SEIZURE);
            }

            assertThat(server.requests())
                    .containsExactly(
                            "POST /apis/ccompat/v7/subjects/org.tamga.events.SeizureEvent/versions",
                            "GET /apis/ccompat/v7/schemas/ids/8");
        }
    }

    @Test
    void anotherRegistryAtTheSameAddressIsSeenAndItsIdsTaken() {
        try (RegistryServer server =
                RegistryServer.answering(new Answer(200, "{\"id\":7}"), new Answer(200, "{\"id\":9}"), SCHEMA)) {
            Registry registry = registry(server);
            assertThat(registry.idOf(SEIZURE)).isEqualTo(7);

            assertThat(registry.renew()).isTrue();

            assertThat(registry.idOf(SEIZURE)).isEqualTo(9);
            assertThat(registry.schemaOf(9)).isEqualTo(SEIZURE);
            assertThat(server.requests()).hasSize(2);
            registry.schemaOf(7);
            assertThat(server.requests()).as("no id of the former one is known").hasSize(3);
        }
    }

    @Test
    void theSameRegistryKeepsItsIds() {
        try (RegistryServer server = RegistryServer.answering(new Answer(200, "{\"id\":7}"))) {
            Registry registry = registry(server);
            registry.idOf(SEIZURE);

            assertThat(registry.renew()).isFalse();

            assertThat(server.requests()).as("it was asked").hasSize(2);
            assertThat(registry.idOf(SEIZURE)).isEqualTo(7);
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void idsStayWhereNobodySaysWhetherTheyStillHold() {
        try (RegistryServer server = RegistryServer.answering(new Answer(200, "{\"id\":7}"), new Answer(503, ""))) {
            Registry registry = new Registry(Registry.client(server.connection()), Patience.NONE);
            registry.idOf(SEIZURE);

            assertThatThrownBy(registry::renew).isInstanceOf(KafkaException.class);

            assertThat(registry.idOf(SEIZURE)).isEqualTo(7);
        }
    }

    @Test
    void anUnknownIdIsNotAskedForAgainAtOnce() {
        try (RegistryServer server = RegistryServer.answering(UNKNOWN)) {
            Registry registry = registry(server);
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> registry.schemaOf(7)).isInstanceOf(UnknownSchemaException.class);
            }

            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void aSchemaRegisteredLaterBecomesReadable() {
        MockSchemaRegistryClient client = new MockSchemaRegistryClient();
        Registry registry = new Registry(client);
        assertThatThrownBy(() -> registry.schemaOf(1)).isInstanceOf(UnknownSchemaException.class);

        assertThat(new Registry(client).idOf(SEIZURE)).isEqualTo(1);

        assertThat(registry.schemaOf(1)).isEqualTo(SEIZURE);
    }

    @Test
    void nameAndPasswordOfTheConnectionAreSent() {
        assertSent(
                "Basic cG9zdDpzZWNyZXQ=",
                Map.of(
                        "schema.registry.basic.auth.credentials.source", "USER_INFO",
                        "schema.registry.basic.auth.user.info", "post:secret"));
    }

    @Test
    void aStaticTokenOfTheConnectionIsSent() {
        assertSent(
                "Bearer of-the-post",
                Map.of(
                        "schema.registry.bearer.auth.credentials.source", "STATIC_TOKEN",
                        "schema.registry.bearer.auth.token", "of-the-post"));
    }

    private static void assertSent(String credentials, Map<String, String> properties) {
        try (RegistryServer server = RegistryServer.answering(SCHEMA)) {
            assertThat(Registry.at(server.connection(properties)).schemaOf(7)).isEqualTo(SEIZURE);

            assertThat(server.credentials()).containsExactly(credentials);
        }
    }

    @Test
    void everySubjectIsHeldToCompatibilityBeforeItsSchemaIsRegistered() {
        String either = "{\"compatibility\":\"FULL_TRANSITIVE\",\"id\":7}";
        try (RegistryServer server = RegistryServer.answering(new Answer(500, ""), new Answer(200, either))) {
            registry(server).registerAll();

            List<String> expected = new ArrayList<>();
            for (Schema schema : Catalogue.schemas()) {
                expected.add("PUT /apis/ccompat/v7/config/" + schema.getFullName());
                expected.add("POST /apis/ccompat/v7/subjects/" + schema.getFullName() + "/versions");
            }
            expected.add(0, expected.get(0)); // the one that met an error
            assertThat(server.requests()).isEqualTo(expected);
        }
    }

    @Test
    void twoThreadsGetTheSameAnswers() throws Exception {
        MockSchemaRegistryClient client = new MockSchemaRegistryClient();
        AvroSerde<SeizureEvent> serde = new AvroSerde<>(new Registry(client), SeizureEvent.class);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> halves = new ArrayList<>();
            for (long seed : new long[] {1, 2}) {
                halves.add(threads.submit(() -> roundTrips(serde, seed)));
            }
            for (Future<Boolean> half : halves) {
                assertThat(half.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static boolean roundTrips(AvroSerde<SeizureEvent> serde, long seed) {
        RandomRecords records = new RandomRecords(seed);
        for (int i = 0; i < 500; i++) {
            SeizureEvent event = (SeizureEvent) records.next(SEIZURE);
            assertThat(serde.decode(serde.encode(event)))
                    .as("seed %s, record %s", seed, i)
                    .isEqualTo(event);
        }
        return true;
    }

    private Registry registry(RegistryServer server) {
        return new Registry(Registry.client(server.connection()), wait -> waits.add(wait));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String json(Object value) {
        try {
            return new ObjectMapper().writeValueAsString(value);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
