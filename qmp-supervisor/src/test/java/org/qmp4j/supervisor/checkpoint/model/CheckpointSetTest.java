package org.qmp4j.supervisor.checkpoint.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CheckpointSetTest {
    static Checkpoint one(String name, @Nullable String parent, long time) {
        return new Checkpoint(name, null, parent, time, List.of(CheckpointDisk.bitmap("vda", name)), null);
    }

    private static List<String> names(List<Checkpoint> checkpoints) {
        return checkpoints.stream().map(Checkpoint::name).toList();
    }

    private static CheckpointSet fork() {
        return CheckpointSet.of(
                List.of(one("d", "b", 4), one("c", "b", 3), one("a", null, 1), one("b", "a", 2), one("e", "c", 5)),
                "e");
    }

    @Test
    void parentsComeBeforeTheirChildrenInWhateverOrderTheyAreGiven() {
        List<Checkpoint> all = new ArrayList<>(fork().all());
        assertEquals(List.of("a", "b", "c", "e", "d"), names(all));
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(all, new Random(seed));
            assertEquals(fork(), CheckpointSet.of(all, "e"));
        }
    }

    @Test
    void theChildrenOfOneThatGoesComeAfterItsParent() {
        CheckpointSet rest = fork().without("b");
        assertEquals(List.of("a", "c", "e", "d"), names(rest.all()));
        assertEquals("a", rest.find("c").orElseThrow().parent());
        assertEquals("a", rest.find("d").orElseThrow().parent());
        assertEquals("e", rest.current().orElseThrow().name());
    }

    @Test
    void theParentOfTheCurrentOneIsCurrentWhenThatGoes() {
        assertEquals("c", fork().without("e").current().orElseThrow().name());
        assertEquals(
                Optional.empty(),
                CheckpointSet.EMPTY.with(one("a", null, 1)).without("a").current());
    }

    @Test
    void descendantsAreAllThatComeAfter() {
        assertEquals(List.of("c", "e", "d"), names(fork().descendants("b")));
        assertEquals(List.of(), fork().descendants("e"));
    }

    @Test
    void aForkHasNoOnlyLeaf() {
        assertEquals(Optional.empty(), fork().onlyLeaf());
        assertEquals("e", fork().without("d").onlyLeaf().orElseThrow().name());
    }

    @Test
    void allThatIsWrongIsSaid() {
        IllegalArgumentException problem = assertThrows(
                IllegalArgumentException.class,
                () -> CheckpointSet.of(
                        List.of(one("a", "b", 1), one("b", "a", 2), one("c", "x", 3), one("c", null, 4)), null));
        String message = String.valueOf(problem.getMessage());
        assertTrue(message.contains("'c' is there twice"), message);
        assertTrue(message.contains("the parent 'x' of 'c' is not known"), message);
        assertTrue(message.contains("'a' comes after 'b' comes after 'a'"), message);
    }

    @Test
    void oneThatIsItsOwnParentIsACircle() {
        assertThrows(IllegalArgumentException.class, () -> CheckpointSet.of(List.of(one("a", "a", 1)), null));
    }

    @Test
    void theCurrentOneMustBeThere() {
        assertThrows(IllegalArgumentException.class, () -> CheckpointSet.of(List.of(one("a", null, 1)), "b"));
    }

    @Test
    void namesAreThoseOfLibvirt() {
        for (String good : List.of("a", "1525889631", "-x", "_", "a.b")) {
            assertEquals(Optional.empty(), Checkpoint.nameProblem(good), good);
        }
        for (String bad : List.of("", ".a", "a b", "a/b", "ä", "x".repeat(1024))) {
            assertTrue(Checkpoint.nameProblem(bad).isPresent(), bad);
        }
    }
}
