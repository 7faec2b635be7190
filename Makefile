# Everything a person or a machine does with this project, by name. The work is in eng/.
.PHONY: help run test format conformance bench screens fuzz mutation years clean

help:
	@sed -n 's/^# make \([a-z]*\): */\1\t/p' Makefile | expand -t 14

# make run: build, create data/ and serve the demonstration on http://127.0.0.1:5080
run:
	@eng/run

# make test: run every test; the last line is "N passed, N failed"
test:
	@eng/test

# make format: format the C# sources
format:
	@dotnet tool restore >/dev/null && dotnet csharpier format .

# make conformance: run the public BPMN corpora and print a table by set and feature
conformance:
	@eng/conformance

# make bench: measure this machine's floor and what the engine and the store do
bench:
	@eng/bench

# make screens: take screenshots of every page into docs/screens/
screens:
	@eng/screens

# make fuzz: ten million mutated expressions, and many random processes
fuzz:
	@eng/fuzz

# make mutation: mutate the execution core and tell which mutants survive
mutation:
	@eng/mutation

# make years: live through the five years of the regulation and write what happened to each base
years:
	@eng/years

# make clean: remove what was built (not data/)
clean:
	rm -rf artifacts
	find src tests bench -type d \( -name bin -o -name obj \) -prune -exec rm -rf {} +
