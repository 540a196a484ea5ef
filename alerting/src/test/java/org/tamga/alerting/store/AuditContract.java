package org.tamga.alerting.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.tamga.alerting.audit.Audit;
import org.tamga.alerting.audit.Deed;
import org.tamga.alerting.audit.Entry;
import org.tamga.alerting.audit.HeadsForTests;
import org.tamga.alerting.audit.Row;
import org.tamga.alerting.audit.SignedHead;
import org.tamga.alerting.audit.Verification;
import org.tamga.alerting.audit.Verification.Fault;

/** Nothing in the audit is changed unseen, on any database. */
interface AuditContract {
    AlertStore store();

    /** The store's database. */
    Database auditDatabase() throws Exception;

    @Test
    default void whatIsAddedIsThereInOrderAndUnbroken() throws Exception {
        fill(30);

        Verification.Result result = verify(List.of());

        assertThat(result.broken()).isNull();
        assertThat(result.rows()).isEqualTo(30);
        assertThat(audit().before(31, 2)).extracting(Row::number).containsExactly(30L, 29L);
    }

    @Test
    default void emptyAuditIsUnbroken() throws Exception {
        assertThat(verify(List.of()).broken()).isNull();
    }

    @Test
    default void manyAtOnceMakeOneChain() throws Exception {
        ExecutorService officers = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                int number = i;
                all.add(() -> {
                    audit().add(entry(number));
                    return true;
                });
            }
            officers.invokeAll(all).forEach(done -> assertThat(done).succeedsWithin(Duration.ofMinutes(1)));
        } finally {
            officers.shutdownNow();
        }
        assertThat(verify(List.of()).rows()).isEqualTo(40);
        assertThat(verify(List.of()).broken()).isNull();
    }

    @Test
    default void databaseItselfRefusesEveryChange() throws Exception {
        fill(3);
        HeadsForTests.sign(audit());

        for (String change : List.of(
                "update audit set why = 'x' where number = 2",
                "delete from audit where number = 3",
                "delete from audit",
                "update audit_head set hash = 'x'",
                "delete from audit_head",
                "update audit_end set number = 1")) {
            assertThatThrownBy(() -> jdbi().useHandle(handle -> handle.execute(change)))
                    .as(change)
                    .hasMessageContaining("never");
        }
        assertThat(verify(List.of()).broken()).isNull();
    }

    @Test
    default void changedRowIsNamedWhicheverColumnItIs() throws Exception {
        fill(9);
        int number = 2;
        for (String change : List.of(
                "at = at + 1",
                "deed = 'SIGNED_IN'",
                "deed = 'NONE_SUCH'",
                "who = 'other'",
                "name = 'Other'",
                "came_from = '10.0.0.9'",
                "about = null",
                "why = ''",
                "previous_hash = hash",
                "hash = previous_hash || ''")) {
            tamper("update audit set " + change.replace("previous_hash || ''", "'" + "e".repeat(64) + "'")
                    + " where number = " + number);
            assertBroken(number, Fault.CHANGED);
            restore();
        }
    }

    @Test
    default void deletedRowIsNamed() throws Exception {
        fill(9);
        tamper("delete from audit where number = 4");

        assertBroken(4, Fault.MISSING);
    }

    @Test
    default void firstRowsThatAreGoneAreNamed() throws Exception {
        fill(9);
        tamper("delete from audit where number <= 4");

        assertBroken(1, Fault.MISSING);
    }

    @Test
    default void swappedRowsAreNamed() throws Exception {
        fill(9);
        tamper(
                "update audit set number = 100 where number = 4",
                "update audit set number = 4 where number = 7",
                "update audit set number = 7 where number = 100");

        assertBroken(4, Fault.CHANGED);
    }

    @Test
    default void deletedRowIsNamedThoughTheRestWasMovedUp() throws Exception {
        fill(9);
        tamper("delete from audit where number = 4", "update audit set number = 4 where number = 5");

        assertBroken(4, Fault.CHANGED);
    }

    @Test
    default void insertedRowIsNamed() throws Exception {
        fill(9);
        Row forged = HeadsForTests.rowAfter(audit().before(6, 1).get(0), entry(77));
        tamper("delete from audit where number = 6");
        insert(forged);

        assertBroken(6, Fault.CHANGED);
    }

    @Test
    default void lastRowThatWasChangedWithItsHashIsNamed() throws Exception {
        fill(9);
        Row forged = HeadsForTests.rowAfter(audit().before(9, 1).get(0), entry(77));
        tamper("delete from audit where number = 9");
        insert(forged);

        assertThat(verify(List.of()).broken())
                .isNotNull()
                .extracting(Verification.Break::number)
                .isEqualTo(9L);
    }

    @Test
    default void cutTailIsNamed() throws Exception {
        fill(9);
        tamper("delete from audit where number > 6");

        assertBroken(7, Fault.CUT);
    }

    @Test
    default void rowThatStandsBeforeTheFirstIsNamed() throws Exception {
        fill(3);
        tamper("insert into audit (number, at, deed, who, name, came_from, previous_hash, hash)"
                + " values (0, 1795000000000, 'HANDLED', 'f', 'Forged', '127.0.0.1', ' ', 'zz')");

        assertBroken(0, Fault.MOVED);
    }

    @Test
    default void cutTailIsNamedByWitnessesThoughTheEndWasCutToo() throws Exception {
        fill(9);
        SignedHead told = HeadsForTests.sign(audit());
        String hash = audit().before(7, 1).get(0).hash();
        tamper(
                "delete from audit where number > 6",
                "update audit_end set number = 6, hash = '" + hash + "'",
                "delete from audit_head");

        assertThat(verify(List.of()).broken()).isNull();
        Verification.Break broken = verify(List.of(HeadsForTests.asTold(told))).broken();
        assertThat(broken).isNotNull();
        assertThat(broken.number()).isEqualTo(7);
        assertThat(broken.fault()).isEqualTo(Fault.CUT);
    }

    @Test
    default void chainThatWasWrittenAnewIsFoundByItsHead() throws Exception {
        fill(9);
        SignedHead told = HeadsForTests.sign(audit());
        tamper(
                "delete from audit",
                "delete from audit_head",
                "update audit_end set number = 0, hash = '" + "0".repeat(64) + "'");
        fill(9);

        assertThat(verify(List.of()).broken()).isNull();
        assertThat(verify(List.of(HeadsForTests.asTold(told))).broken()).isNotNull();
        assertThat(verify(List.of(told)).broken())
                .isNotNull()
                .extracting(Verification.Break::fault)
                .isEqualTo(Fault.HEAD_BROKEN);
    }

    @Test
    default void headOfAnotherKeyIsForged() throws Exception {
        fill(3);
        HeadsForTests.sign(audit());
        PublicKey other = HeadsForTests.otherKey();

        Verification.Break broken = AlertStore.verifyAudit(auditDatabase(), List.of(other), List.of())
                .broken();

        assertThat(broken).isNotNull();
        assertThat(broken.fault()).isEqualTo(Fault.HEAD_FORGED);
    }

    @Test
    default void headIsSignedOnceForWhatIsNew() throws Exception {
        fill(3);
        HeadsForTests.sign(audit());

        assertThat(HeadsForTests.signs(audit())).isFalse();
        fill(1);
        assertThat(HeadsForTests.signs(audit())).isTrue();
        assertThat(audit().heads()).hasSize(2);
        assertThat(verify(List.of()).heads()).isEqualTo(2);
    }

    private void fill(int rows) {
        for (int i = 1; i <= rows; i++) {
            audit().add(entry(i));
        }
    }

    private static Entry entry(int number) {
        return new Entry(Deed.SAW_DETAIL, "p" + number, "А. Садыкова", "10.1.2.3", "alert-" + number, "from the queue");
    }

    private Audit audit() {
        return store().audit(Clock.systemUTC());
    }

    private Verification.Result verify(List<SignedHead> witnessed) throws Exception {
        return AlertStore.verifyAudit(auditDatabase(), List.of(), witnessed);
    }

    private void assertBroken(long number, Fault fault) throws Exception {
        Verification.Break broken = verify(List.of()).broken();
        assertThat(broken).isNotNull();
        assertThat(broken.number()).isEqualTo(number);
        assertThat(broken.fault()).isEqualTo(fault);
    }

    private Jdbi jdbi() throws Exception {
        return auditDatabase().withoutPool();
    }

    /** As somebody does who owns the database: without its triggers. What was before is kept for {@link #restore}. */
    private void tamper(String... changes) throws Exception {
        boolean sqlite = auditDatabase().onSqlite();
        jdbi().useTransaction(handle -> {
            dropTriggers(handle, sqlite);
            handle.execute("drop table if exists audit_before");
            handle.execute("create table audit_before as select * from audit");
            for (String change : changes) {
                handle.execute(change);
            }
        });
    }

    private void restore() throws Exception {
        jdbi().useTransaction(handle -> {
            handle.execute("delete from audit");
            handle.execute("insert into audit select * from audit_before");
        });
    }

    private static void dropTriggers(Handle handle, boolean sqlite) {
        if (!sqlite) {
            for (String table : List.of("audit", "audit_head", "audit_end")) {
                handle.execute("alter table " + table + " disable trigger user");
            }
            return;
        }
        handle.createQuery("select name from sqlite_master where type = 'trigger'")
                .mapTo(String.class)
                .list()
                .forEach(trigger -> handle.execute("drop trigger " + trigger));
    }

    private void insert(Row row) throws Exception {
        jdbi().useHandle(handle -> handle.execute(
                "insert into audit (number, at, deed, who, name, came_from, about, why, previous_hash, hash)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                row.number(),
                row.at().toEpochMilli(),
                row.entry().deed(),
                row.entry().who(),
                row.entry().name(),
                row.entry().from(),
                row.entry().about(),
                row.entry().why(),
                row.previousHash(),
                row.hash()));
    }
}
