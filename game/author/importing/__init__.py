"""Stories from elsewhere (Twine, spreadsheets) made into a story file of ours.

twee and archive read files of Twine, sheet a table; markup reads what stands in
a passage. What comes of them is a `Tree` of plain values, which writing turns
into YAML as a person would write it.
"""
