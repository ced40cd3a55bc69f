package org.qmp4j.examples.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qmp4j.message.QmpJson;

class CommandLineSyntaxTest {
    private static String arguments(String line) {
        return QmpJson.write(CommandLineSyntax.parse(line).given());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            c                              ~ {}
            c k=v                          ~ {"k":"v"}
            c k=5 n=-1 f=1.5e3             ~ {"k":5,"n":-1,"f":1.5E+3}
            c k=18446744073709551615       ~ {"k":18446744073709551615}
            c a=true b=false c=null        ~ {"a":true,"b":false,"c":null}
            c a=True b=04.0 c=0x10 d=-     ~ {"a":"True","b":"04.0","c":"0x10","d":"-"}
            c k=                           ~ {"k":""}
            c k=a=b                        ~ {"k":"a=b"}
            c k="5" l='true'               ~ {"k":"5","l":"true"}
            c k="a b\\"c\\n" l='a "b" \\n' ~ {"k":"a b\\"c\\n","l":"a \\"b\\" \\\\n"}
            c file.driver=raw file.d=1     ~ {"file":{"driver":"raw","d":1}}
            c a.b.c=1 a.b.d=2              ~ {"a":{"b":{"c":1,"d":2}}}
            c k={"a": [1, 2], "b": "} "} l=1 ~ {"k":{"a":[1,2],"b":"} "},"l":1}
            c k={'a': 'it is'}             ~ {"k":{"a":"it is"}}
            c k=[ 1, {"a": null} ]         ~ {"k":[1,{"a":null}]}
            c k=[]   l={}                  ~ {"k":[],"l":{}}
            c a={"x": 1} a.y=2             ~ {"a":{"x":1,"y":2}}
            """)
    void readsArguments(String line, String expected) {
        assertEquals(expected, arguments(line));
    }

    @Test
    void readsTheName() {
        ShellInput input = CommandLineSyntax.parse("  query-status ");
        assertEquals("query-status", input.commandName());
        assertTrue(input.arguments().isEmpty());
        assertFalse(input.outOfBand());
    }

    @Test
    void readsARawMessage() {
        ShellInput input = CommandLineSyntax.parse("{\"execute\": \"x\", \"arguments\": {\"a\": \"b c\"}}  ");
        assertEquals("x", input.commandName());
        assertEquals("{\"a\":\"b c\"}", QmpJson.write(input.given()));
        assertFalse(input.outOfBand());
        assertTrue(CommandLineSyntax.parse("{\"exec-oob\": \"query-yank\"}").outOfBand());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            ``                             ~ column 1: a command is expected
            c!                             ~ column 1: 'c!' is no command name
            c k                            ~ column 3: key=value is expected, not 'k'
            c =v                           ~ column 3: a name is missing in '='
            c a..b=1                       ~ column 3: a name is missing in 'a..b='
            c k=1 k=2                      ~ column 7: 'k' is given twice
            c k=1 k.l=2                    ~ column 7: 'k' has a value already
            c k.l=1 k=2                    ~ column 9: 'k' is given twice
            c k="a                         ~ column 5: the quote " is never closed
            c k='a'b                       ~ column 8: a space must follow the closing quote, not 'b'
            c k={"a" 1}                    ~ column 10: not JSON
            c k={"a":1}}                   ~ not JSON
            {"execute": 1}                 ~ needs a member "execute"
            {"return": {}}                 ~ needs a member "execute"
            {"execute": "a", "id": 1}      ~ leave "id" out
            {"execute": "a", "args": {}}   ~ cannot have the member "args"
            {"execute": "a", "arguments": 5} ~ "arguments" must be an object
            {"execute": "a"} x             ~ not JSON
            """)
    void refusesWhatItCannotRead(String line, String expected) {
        SyntaxException problem = assertThrows(SyntaxException.class, () -> CommandLineSyntax.parse(line));
        assertTrue(problem.getMessage().contains(expected), problem.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"c k={", "c k=[1, \"]\"", "{\"execute\": \"a\",", "c k=\"a b", "c k='", "{\"a\": \"\\"})
    void seesThatALineGoesOn(String line) {
        assertTrue(LineScanner.scan(line).open());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c", "c k=\"a\"", "c k={}", "{\"execute\": \"a\"}", "c k=a'b", "c isn't"})
    void seesThatALineIsWhole(String line) {
        assertFalse(LineScanner.scan(line).open());
    }
}
