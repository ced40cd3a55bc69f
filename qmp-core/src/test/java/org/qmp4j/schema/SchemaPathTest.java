package org.qmp4j.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaPathTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            stop                         | stop
            query-status->running        | query-status RESULT() MEMBER(running)
            query-block->                | query-block RESULT()
            query-x->{nvdimm}.id:string  | query-x RESULT() VARIANT(nvdimm) MEMBER(id) JSON(string)
            a->__b_c                     | a RESULT() MEMBER(__b_c)
            blockdev-add{qcow2}.a.b?     | blockdev-add VARIANT(qcow2) MEMBER(a) MEMBER(b) OPTIONAL()
            a{b}{c.d}                    | a VARIANT(b) VARIANT(c.d)
            a.b=1.5@deprecated           | a MEMBER(b) VALUE(1.5) FEATURE(deprecated)
            __org.qemu_x-cmd.__a.b_c.d   | __org.qemu_x-cmd MEMBER(__a.b_c) MEMBER(d)
            MIGRATION@unstable           | MIGRATION FEATURE(unstable)
            """)
    void isTakenApart(String text, String expected) {
        SchemaPath path = SchemaPath.parse(text);
        String steps = path.steps().stream()
                .map(step -> " " + step.kind() + "(" + step.word() + ")")
                .collect(Collectors.joining());
        assertEquals(expected, path.name() + steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', nullValues = "-", textBlock = """
            ""               | 1  | the name of a command
            .a               | 1  | the name of a command
            a..b             | 3  | a member's name
            a.               | 3  | a member's name
            a{}              | 3  | the tag's value
            a{b              | 3  | the tag's value
            a:text           | 3  | 'text' is no JSON type
            a:               | 3  | a JSON type, one of [array, boolean, int
            a=               | 3  | a value
            a@               | 3  | a feature's name
            a.b?.c           | 5  | should have ended
            a@b@c            | 4  | should have ended
            a b              | 2  | should have ended
            a->b->c          | 5  | should have ended
            a.é              | 3  | a member's name
            """)
    void isRefusedWithThePlace(String text, int character, String reason) {
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> SchemaPath.parse(text));
        String message = String.valueOf(refusal.getMessage());
        assertTrue(message.contains("(character " + character + ")") && message.contains(reason), message);
    }
}
