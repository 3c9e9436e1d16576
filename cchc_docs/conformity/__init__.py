"""The form (thể thức) of Decree 30/2020/NĐ-CP as rules over the structure of a document."""
